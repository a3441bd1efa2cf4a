package io.concordat.benchmarks;

import io.concordat.json.CanonicalJson;
import io.concordat.json.RandomRecords;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import io.concordat.model.order.LineItem;
import io.concordat.model.order.LineReferences;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.order.OrderParties;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.party.Party;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fixture.SalesOrderFixture;
import io.concordat.testkit.fixture.SalesOrders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is measured: orders of three lengths that tie out, and an event of every type. The same in every run. */
final class Samples {

    private static final long SEED = 20261121;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private Samples() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>(orders());
        all.addAll(events());
        return all;
    }

    static List<Sample> orders() {
        return List.of(order(1), order(20), order(1000));
    }

    /** One of every type the library knows. */
    static List<Sample> events() {
        return EventTypes.all().stream()
                .map(type -> new Sample(
                        type.fact(),
                        type.dataType().asSubclass(Record.class),
                        true,
                        CanonicalJson.standard().write(event(type))))
                .toList();
    }

    private static io.concordat.model.event.Event<?> event(EventType<?> type) {
        return new RandomRecords(SEED + type.fact().hashCode()).plain().event(type);
    }

    static Sample order(int lines) {
        SalesOrderFixture order = SalesOrders.order("so-4711-" + lines).vat("19");
        for (int i = 1; i <= lines; i++) {
            order.line("ART-" + (10000 + i), String.valueOf(1 + i % 12), "C62", (3 + i % 90) + ".4" + i % 10);
            if (i % 5 == 0) {
                order.lineAllowance("0.50");
            }
        }
        SalesOrder built = order.charge("9.90").build();
        SalesOrder full = SalesOrderBuilder.builder(built)
                .parties(parties(built.parties()))
                .lines(built.lines().stream().map(Samples::described).toList())
                .build();
        String name = "order, " + lines + (lines == 1 ? " line" : " lines");
        return new Sample(
                name, SalesOrder.class, false, CanonicalJson.standard().write(full));
    }

    // Four parties, as most orders between companies have.
    private static OrderParties parties(OrderParties two) {
        Party buyer = two.soldTo();
        return new OrderParties(buyer, two.seller(), buyer, buyer, null, null, null, List.of());
    }

    private static OrderLine described(OrderLine line) {
        String number = line.item().sellerItemId();
        LineItem item = new LineItem(
                Ref.to(Id.of("item-" + number)),
                "Hexagon bolt, zinc plated, M8 x " + line.lineId(),
                null,
                number,
                "77-" + line.lineId(),
                null,
                List.of(Identifier.of("urn:gs1:gtin", "04012345123456", "GTIN")),
                "DE",
                List.of());
        LineSchedule schedule = new LineSchedule(null, new DateWindow(DAY, DAY.plusDays(2), null), null, List.of());
        return OrderLineBuilder.builder(line)
                .item(item)
                .schedule(schedule)
                .references(LineReferences.NONE)
                .build();
    }
}
