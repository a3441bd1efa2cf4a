package io.concordat.testkit.fake.wms;

import io.concordat.model.event.Aggregate;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.OrderLineQuantity;
import io.concordat.model.event.ReturnEvent;
import io.concordat.model.returns.Return;
import io.concordat.model.returns.ReturnBuilder;
import io.concordat.model.returns.ReturnHeaderBuilder;
import io.concordat.model.returns.ReturnLine;
import io.concordat.model.returns.ReturnLineBuilder;
import io.concordat.model.returns.ReturnQuantities;
import io.concordat.model.returns.ReturnQuantitiesBuilder;
import io.concordat.model.returns.ReturnReceipt;
import io.concordat.model.status.ReturnStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.EventLog;
import io.concordat.testkit.fake.ItemKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Receives and inspects what comes back, and puts what is as new back on stock. */
final class ReturnsBay {

    private static final Code RESTOCK = Code.of("RESTOCK", KnownCodes.DISPOSITION);
    private static final Code SCRAP = Code.of("SCRAP", KnownCodes.DISPOSITION);

    private final WmsSetup setup;
    private final Agenda agenda;
    private final Stock stock;
    private final EventLog<ReturnEvent> log;
    private final Map<Id<Return>, Return> returns = new LinkedHashMap<>();

    ReturnsBay(WmsSetup setup, Agenda agenda, Stock stock) {
        this.setup = setup;
        this.agenda = agenda;
        this.stock = stock;
        this.log = new EventLog<>(setup.source() + ":returns", agenda);
    }

    EventLog<ReturnEvent> log() {
        return log;
    }

    void expect(Return announced) {
        returns.put(announced.id(), announced);
    }

    /** Receives goods of a line that is not inspected yet; to be called by work on the agenda. */
    void receive(Id<Return> id, String lineId, Quantity quantity) {
        Return before = expected(id);
        ReturnLine line = line(before, lineId);
        BigDecimal received = received(line).add(quantity.value());
        if (quantity.signum() <= 0
                || isInspected(line)
                || received.compareTo(line.quantities().authorised()) > 0) {
            throw new IllegalArgumentException(
                    quantity + " of line '" + lineId + "' of return " + id
                            + " came back: expected more than zero in the line's unit, no more than authorised, before its inspection");
        }
        List<ReturnReceipt> receipts = new ArrayList<>(before.receipts());
        receipts.add(new ReturnReceipt(
                String.valueOf(receipts.size() + 1),
                agenda.now(),
                setup.site(),
                List.of(new ReturnReceipt.ReceivedLine(lineId, quantity))));
        Return now = with(
                        before,
                        lineId,
                        one -> ReturnLineBuilder.builder(one)
                                .quantities(quantities(one).received(received).build())
                                .build())
                .receipts(receipts)
                .build();
        Return kept = keep(now);
        log.record(
                EventTypes.RETURN_RECEIVED,
                subject(line, id),
                new ReturnEvent.Received(step(kept), told(line, quantity)));
    }

    /** Judges what was received of a line; what is neither rejected nor damaged is taken back on stock. */
    void inspect(Id<Return> id, String lineId, BigDecimal rejected, BigDecimal damaged) {
        Return before = expected(id);
        ReturnLine line = line(before, lineId);
        BigDecimal accepted = received(line).subtract(rejected).subtract(damaged);
        if (isInspected(line) || received(line).signum() == 0 || accepted.signum() < 0) {
            throw new IllegalArgumentException("of line '" + lineId + "' of return " + id + " " + rejected
                    + " were rejected and " + damaged + " damaged: expected no more than was received, once");
        }
        Return kept = keep(with(before, lineId, one -> judged(one, accepted, rejected, damaged))
                .build());
        Quantity good = Quantity.of(accepted, line.quantities().unit());
        stock.add(ItemKey.of(line.item()), Lots.of(Lots.NO_LOT, good));
        log.record(
                EventTypes.RETURN_INSPECTED,
                subject(line, id),
                new ReturnEvent.Inspected(step(kept), told(line, good.withValue(received(line))), kept));
    }

    private static ReturnLine judged(ReturnLine line, BigDecimal accepted, BigDecimal rejected, BigDecimal damaged) {
        return ReturnLineBuilder.builder(line)
                .quantities(quantities(line)
                        .accepted(accepted)
                        .rejected(rejected)
                        .damaged(damaged)
                        .build())
                .inspection(new ReturnLine.Inspection(
                        Code.of(damaged.signum() > 0 ? "DAMAGED" : "AS_NEW"),
                        accepted.signum() > 0 ? RESTOCK : SCRAP,
                        null))
                .build();
    }

    private Return keep(Return now) {
        Return kept = ReturnBuilder.builder(now)
                .header(ReturnHeaderBuilder.builder(now.header())
                        .status(status(now))
                        .build())
                .meta(now.meta().next(setup.producer(), agenda.now()))
                .build();
        returns.put(kept.id(), kept);
        return kept;
    }

    private static ReturnStatus status(Return now) {
        if (now.lines().stream().allMatch(ReturnsBay::isInspected)) {
            return ReturnStatus.INSPECTED;
        }
        boolean whole = now.lines().stream()
                .allMatch(line -> received(line).compareTo(line.quantities().authorised()) == 0);
        return whole ? ReturnStatus.RECEIVED : ReturnStatus.PARTIALLY_RECEIVED;
    }

    private static ReturnBuilder with(Return goods, String lineId, UnaryOperator<ReturnLine> change) {
        return ReturnBuilder.builder(goods)
                .lines(goods.lines().stream()
                        .map(line -> line.lineId().equals(lineId) ? change.apply(line) : line)
                        .toList());
    }

    private static ReturnQuantitiesBuilder quantities(ReturnLine line) {
        return ReturnQuantitiesBuilder.builder(line.quantities());
    }

    private Return expected(Id<Return> id) {
        return Objects.requireNonNull(returns.get(id), "a return that was announced");
    }

    private static ReturnLine line(Return goods, String lineId) {
        return goods.line(lineId).orElseThrow();
    }

    private static BigDecimal received(ReturnLine line) {
        return Objects.requireNonNullElse(line.quantities().received(), BigDecimal.ZERO);
    }

    private static boolean isInspected(ReturnLine line) {
        ReturnQuantities quantities = line.quantities();
        return quantities.accepted() != null;
    }

    private static Aggregate<Return> step(Return kept) {
        return Aggregate.changed(kept.id(), kept.meta().revision() - 1);
    }

    private static List<OrderLineQuantity> told(ReturnLine line, Quantity quantity) {
        return Stream.ofNullable(line.origin().orderLine())
                .map(orderLine -> new OrderLineQuantity(orderLine, quantity))
                .toList();
    }

    private static String subject(ReturnLine line, Id<Return> id) {
        return line.origin().orderLine() == null
                ? id.value()
                : line.origin().orderLine().id().value();
    }
}
