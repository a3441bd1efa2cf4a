package io.concordat.testkit.fake.erp;

import static io.concordat.testkit.Calls.call;
import static io.concordat.testkit.Calls.facts;
import static io.concordat.testkit.Calls.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.GoodsIssueReceipt;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.call.FailureKind;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Rules;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.Calls;
import io.concordat.testkit.Shipments;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The promises of ShipmentConfirmationSink and InvoiceFeed, kept by the in-memory ERP. */
class BillingTest {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final InMemoryErp erp = new InMemoryErp(ErpSetup.standard().withPayer(null), clock);
    private final SalesOrder order = SalesOrders.typical();

    @BeforeEach
    void book() {
        erp.customer(Customers.TYPICAL, Money.of("10000", "EUR"));
        erp.item(ItemKey.of("A-100"), Quantity.of("100", "C62"));
        erp.item(ItemKey.of("B-200"), Quantity.of("100", "C62"));
        erp.orders().submit(order, call("order", clock));
    }

    private Shipment shipment(String id, Map<String, String> quantities) {
        return Shipments.of(id, order, quantities, clock);
    }

    private GoodsIssueReceipt confirm(Shipment shipment, String key) {
        return erp.shipments().confirm(shipment, call(key, clock));
    }

    private List<Invoice> bill() {
        clock.advance(Duration.ofHours(1));
        return erp.effects().invoicesOf(order.id());
    }

    @Test
    void billsAfterAWhileWhatLeft() {
        confirm(shipment("s-1", Map.of("1", "4")), "k");
        assertThat(erp.effects().invoices()).isEmpty();
        Invoice invoice = bill().get(0);
        assertThat(invoice.lines()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(Quantity.of("4", "C62"));
            assertThat(line.pricing().lineNet().isSameValueAs(Money.of("50.00", "EUR")))
                    .isTrue();
        });
        assertThat(Rules.check(invoice)).isEmpty();
    }

    @Test
    void sink1BooksOnceUnderOneKey() {
        Shipment shipment = shipment("s-1", Map.of("1", "4"));
        GoodsIssueReceipt first = confirm(shipment, "k");
        assertThat(confirm(shipment, "k")).isEqualTo(first);
        assertThat(bill()).hasSize(1);
    }

    @Test
    void sink2RefusesAnotherShipmentUnderAKnownKey() {
        confirm(shipment("s-1", Map.of("1", "4")), "k");
        assertThat(Calls.reasons(() -> confirm(shipment("s-2", Map.of("1", "1")), "k")))
                .containsExactly("KEY_REUSED");
    }

    @Test
    void erp17BillsAShipmentOnceUnderWhateverKeys() {
        Shipment shipment = shipment("s-1", Map.of("1", "4"));
        GoodsIssueReceipt first = confirm(shipment, "k1");
        assertThat(confirm(shipment, "k2")).isEqualTo(first);
        assertThat(Calls.failureKind(() -> confirm(shipment("s-1", Map.of("1", "5")), "k3")))
                .isEqualTo(FailureKind.CONFLICT);
        assertThat(bill()).hasSize(1);
    }

    @Test
    void erp18RefusesWhatIsNotOpenAndBooksNothing() {
        confirm(shipment("s-1", Map.of("1", "8")), "k1");
        assertThat(Calls.reasons(() -> confirm(shipment("s-2", Map.of("1", "3", "2", "6", "7", "1")), "k2")))
                .containsExactlyInAnyOrder("MORE_THAN_OPEN", "MORE_THAN_OPEN", "UNKNOWN_ORDER_LINE");
        assertThat(erp.shipments().find(key("k2"), call("q", clock))).isEmpty();
        assertThat(bill()).hasSize(1);
    }

    @Test
    void sink3FindsWhatWasBooked() {
        GoodsIssueReceipt receipt = confirm(shipment("s-1", Map.of("1", "4")), "k");
        assertThat(erp.shipments().find(key("k"), call("q", clock))).contains(receipt);
        assertThat(erp.shipments().find(key("other"), call("q", clock))).isEmpty();
    }

    @Test
    void erp20PostsEachInvoiceByOneEventInFull() {
        confirm(shipment("s-1", Map.of("1", "4")), "k1");
        confirm(shipment("s-2", Map.of("1", "6", "2", "5")), "k2");
        List<Invoice> invoices = bill();
        assertThat(facts(erp.invoices(), InvoiceEvent.Posted.class, clock))
                .extracting(InvoiceEvent.Posted::snapshot)
                .isEqualTo(invoices)
                .hasSize(2)
                .allSatisfy(invoice -> assertThat(Rules.check(invoice)).isEmpty());
    }

    @Test
    void erp21NamesTheOrderLineAndTheShipmentLine() {
        confirm(shipment("s-1", Map.of("2", "3")), "k");
        InvoiceLine line = bill().get(0).lines().get(0);
        assertThat(line.orderLine()).hasToString("so-1/2");
        assertThat(line.shipmentLine()).hasToString("s-1/1");
    }

    @Test
    void allInvoicesTogetherAreTheOrder() {
        confirm(shipment("s-1", Map.of("1", "3", "2", "1")), "k1");
        confirm(shipment("s-2", Map.of("1", "3", "2", "1")), "k2");
        confirm(shipment("s-3", Map.of("1", "4", "2", "3")), "k3");
        Money sum = Money.sum(
                bill().stream()
                        .map(invoice -> invoice.amounts().totals().payable())
                        .toList(),
                Money.currency("EUR"));
        assertThat(sum.isSameValueAs(order.amounts().totals().payable())).isTrue();
        assertThat(erp.effects().billed(order.id()))
                .containsEntry("1", new BigDecimal("10"))
                .containsEntry("2", new BigDecimal("5"));
    }
}
