package io.concordat.testkit.fake;

import static io.concordat.testkit.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Note;
import io.concordat.model.order.OrderParties;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.party.Address;
import io.concordat.model.party.AddressBuilder;
import io.concordat.model.party.Contact;
import io.concordat.model.party.Party;
import io.concordat.model.party.PartyBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fake.erp.InMemoryErp;
import io.concordat.testkit.fake.wms.InMemoryWms;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The parties of an order are markers; what the systems answer, report and refuse holds none. */
class ConfidentialSystemsTest {

    private static final String MARKER = "QZX12345";

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final List<String> texts = new ArrayList<>();

    private static Party marked(Party party) {
        Address address = AddressBuilder.builder()
                .street(MARKER)
                .city(MARKER)
                .country("DE")
                .build();
        return PartyBuilder.builder(party)
                .legalName(MARKER)
                .identifiers(List.of(Identifier.of("urn:x", MARKER)))
                .address(address)
                .contacts(List.of(new Contact(Code.of("BUYER"), MARKER, MARKER, MARKER)))
                .build();
    }

    private static SalesOrder marked() {
        SalesOrder order = SalesOrders.typical();
        OrderParties parties = order.parties();
        Party soldTo = marked(parties.soldTo());
        return SalesOrderBuilder.builder(order)
                .parties(new OrderParties(
                        soldTo, parties.seller(), soldTo, soldTo, soldTo, null, null, parties.salesRepresentatives()))
                .appendix(new Appendix(List.of(), List.of(Note.of(MARKER)), List.of(), List.of()))
                .build();
    }

    private void failing(ThrowingCallable call) {
        StringWriter text = new StringWriter();
        Throwable thrown = Assertions.catchThrowable(call);
        assertThat(thrown).isNotNull();
        thrown.printStackTrace(new PrintWriter(text, true));
        texts.add(text + Calls.failure(call).toString());
    }

    @Test
    void theErpKeepsThemToItself() {
        InMemoryErp erp = new InMemoryErp(clock);
        erp.item(ItemKey.of("A-100"), Quantity.of("10", "C62"));
        SalesOrder order = marked();
        erp.customer(Customers.TYPICAL, Money.of("10000", "EUR"));
        erp.item(ItemKey.of("B-200"), Quantity.of("2", "C62"));
        texts.add(erp.orders().submit(order, call("k", clock)).toString());
        failing(() -> erp.orders().submit(SalesOrders.typical(), call("k", clock)));
        failing(() -> new InMemoryErp(clock).orders().submit(order, call("k", clock)));
        texts.add(erp.effects().toString());

        assertThat(order.parties().soldTo().legalName()).isEqualTo(MARKER);
        assertThat(texts).hasSize(4).allSatisfy(text -> assertThat(text).doesNotContain(MARKER));
    }

    @Test
    void theWarehouseKeepsThemToItself() {
        InMemoryWms wms = new InMemoryWms(clock);
        wms.stock(ItemKey.of("A-100"), Quantity.of("10", "C62"));
        wms.stock(ItemKey.of("B-200"), Quantity.of("2", "C62"));
        FulfilmentOrder work = FulfilmentOrder.of(marked());
        texts.add(work.toString());
        texts.add(wms.work().release(work, call("k", clock)).toString());
        failing(() -> new InMemoryWms(clock).work().release(work, Calls.tooLate("k", clock)));
        clock.advance(Duration.ofDays(9));
        texts.add(Calls.drain(wms.shipments(), 100, clock).toString());
        texts.add(wms.effects().toString());

        assertThat(texts).hasSize(5).allSatisfy(text -> assertThat(text).doesNotContain(MARKER));
    }
}
