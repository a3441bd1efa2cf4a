package io.concordat.model.derive;

import static io.concordat.model.derive.SampleLines.goods;
import static io.concordat.model.derive.SampleLines.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.event.EventRef;
import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.InvoicingStatus;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.terms.InvoicingPolicy;
import io.concordat.model.value.Money;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences people read: they say how much of what, in the words of the desk. */
class ExplanationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            O=5 X=1 S=4 D=4 | delivered: 4 of 4 arrived
            O=5 S=5 D=2     | partially delivered: 2 of 5 arrived
            O=5 S=5         | shipped: 5 of 5 left
            O=5 S=2.50      | partially shipped: 2.5 of 5 left
            O=5 k=5         | packed: 5 of 5 packed
            O=5 p=5 k=2     | picked: 5 of 5 picked
            O=5 p=2         | picking: 2 of 5 picked
            O=5 a=5         | allocated: 5 of 5 reserved
            O=5 a=2         | partially allocated: 2 of 5 reserved
            O=5             | not started: nothing of 5 done
            O=0             | not required: nothing is wanted any more
            """)
    void aLineSaysHowMuchOfItIsDone(String letters, String reason) {
        assertThat(FulfilmentRules.line(SampleLines.of(letters), LineCondition.none(), SampleLines.STANDARD)
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void aUnitIsNamedUnlessItIsPieces() {
        LineQuantities fish = SampleLines.of("O=5 a=2", Unit.KILOGRAM);

        assertThat(FulfilmentRules.line(fish, Set.of(LineCondition.FOUND_SHORT), SampleLines.STANDARD)
                        .reason())
                .isEqualTo("partially allocated: 2 of 5 " + Unit.KILOGRAM.label() + " reserved");
    }

    @Test
    void anOrderSaysFromWhereToWhereItsLinesAre() {
        assertThat(order(goods("O=4 S=4"), goods("O=6")).reason())
                .isEqualTo("partially shipped: lines from not started to shipped, 40 % has left");
        assertThat(order(goods("O=4 S=4"), goods("O=6 S=6")).reason()).isEqualTo("shipped: all 2 lines");
        assertThat(order(goods("O=4 S=4")).reason()).isEqualTo("shipped: its only line");
        assertThat(order(goods("O=4 X=4"), goods("O=0")).reason()).isEqualTo("cancelled: no line is wanted any more");
        assertThat(order(goods("O=0")).reason()).isEqualTo("not required: no line has anything to ship");
    }

    @Test
    void aLineThatWasGivenUpStandsWhereItsGoodsAre() {
        assertThat(order(goods("O=5 S=2 D=2", LineCondition.SHORT_CLOSED), goods("O=5 S=5 D=5"))
                        .value()
                        .label())
                .isEqualTo(FulfilmentStatus.DELIVERED);
        assertThat(order(goods("O=5 S=2 D=1", LineCondition.SHORT_CLOSED), goods("O=5 S=5"))
                        .value()
                        .label())
                .isEqualTo(FulfilmentStatus.PARTIALLY_DELIVERED);
        assertThat(order(goods("O=5", LineCondition.SHORT_CLOSED), goods("O=5 S=5 D=5"))
                        .reason())
                .isEqualTo("delivered: its only line");
    }

    private static InvoicingRules.Line billed(String letters, Unit unit) {
        LineQuantities line = SampleLines.of(letters, unit);
        return new InvoicingRules.Line(
                line,
                InvoicingRules.line(line, BillingBasis.SHIPPED, SampleLines.STANDARD)
                        .value());
    }

    private static Explained<InvoicingStatus> billed(List<String> documents, String... lines) {
        return InvoicingRules.order(
                Stream.of(lines).map(line -> billed(line, Unit.EACH)).toList(), BillingBasis.SHIPPED, documents);
    }

    @Test
    void anOrderSaysHowMuchIsOnWhichInvoices() {
        List<String> invoices = List.of("INV-1", "INV-2");

        assertThat(billed(invoices, "O=5 S=5 I=5", "O=5 S=3 I=1").reason())
                .isEqualTo("partially invoiced: 6 of 8 shipped are on INV-1, INV-2");
        assertThat(billed(invoices, "O=5 S=5 I=5").reason()).isEqualTo("invoiced: 5 of 5 shipped are on INV-1, INV-2");
        assertThat(billed(List.of(), "O=5 S=5 I=5").reason()).isEqualTo("invoiced: 5 of 5 shipped are billed");
        assertThat(billed(List.of(), "O=5 S=5").reason()).isEqualTo("to invoice: 0 of 5 shipped are billed");
        assertThat(billed(List.of(), "O=5").reason()).isEqualTo("nothing to invoice: nothing is shipped");
        assertThat(billed(List.of(), "O=5 S=5 I=6").reason())
                .isEqualTo("over invoiced: 6 of 5 shipped are billed, a credit is due");
    }

    @Test
    void linesInSeveralUnitsAreCountedNotAdded() {
        List<InvoicingRules.Line> lines =
                List.of(billed("O=5 S=5 I=5", Unit.EACH), billed("O=9 S=9 I=2", Unit.KILOGRAM));

        assertThat(InvoicingRules.order(lines, BillingBasis.SHIPPED, List.of()).reason())
                .isEqualTo("partially invoiced: 1 of 2 lines shipped are billed");
    }

    @ParameterizedTest
    @CsvSource({"10.5, INVOICED", "9.5, INVOICED", "10.6, OVER_INVOICED", "9.4, PARTIALLY_INVOICED"})
    void aDifferenceInQuantityWithinTheToleranceDoesNotMatter(String invoiced, InvoicingStatus status) {
        StatusPolicy fivePercent = StatusPolicyBuilder.builder()
                .invoicingPercent(new BigDecimal("5"))
                .build();

        assertThat(InvoicingRules.line(SampleLines.of("O=10 S=10 I=" + invoiced), BillingBasis.SHIPPED, fivePercent)
                        .value())
                .isEqualTo(status);
    }

    @Test
    void aPaymentSaysHowMuchOfWhat() {
        PaymentAmountsBuilder amounts = PaymentAmountsBuilder.builder()
                .currency(Money.currency("EUR"))
                .issued(new BigDecimal("100"))
                .paid(new BigDecimal("40"));

        assertThat(PaymentRules.order(amounts.build(), SampleLines.STANDARD).reason())
                .isEqualTo("partially paid: 40 of 100 EUR paid");
        assertThat(PaymentRules.order(amounts.paid(BigDecimal.ZERO).build(), SampleLines.STANDARD)
                        .reason())
                .isEqualTo("unpaid: 100 EUR is open");
    }

    @Test
    void shipmentsAreCountedWithoutTheCancelled() {
        assertThat(ShipmentRules.order(List.of(ShipmentStatus.DELIVERED), true).reason())
                .isEqualTo("fully delivered: 1 of 1 shipment arrived");
        assertThat(ShipmentRules.order(
                                List.of(ShipmentStatus.DELIVERED, ShipmentStatus.PLANNED, ShipmentStatus.CANCELLED),
                                true)
                        .reason())
                .isEqualTo("partially delivered: 1 of 2 shipments arrived");
    }

    @Test
    void eventsAreNamedInOrderAndOnce() {
        EventRef first = new EventRef("erp", "1");
        EventRef second = new EventRef("erp", "2");
        Explained<String> bare = Explained.of("billed", "BIL-3", "8 of 10 on INV-77");

        assertThat(bare).hasToString("8 of 10 on INV-77 (rule BIL-3)");
        assertThat(bare.with(List.of(second, first, second)))
                .hasToString("8 of 10 on INV-77 (rule BIL-3; events erp#1, erp#2)");
    }

    @Test
    void goodsOfAnOrderSayFromWhereToWhereTheyAre() {
        assertThat(SampleLines.coverage("O=4 S=4", "O=6"))
                .hasToString("PARTIALLY_SHIPPED, lines from NOT_STARTED to SHIPPED, 40 % shipped");
        assertThat(SampleLines.coverage("O=4 S=4")).hasToString("SHIPPED, 100 % shipped");
    }

    @ParameterizedTest
    @CsvSource({"100, 70", "170, 0", "171, 0", "0, 170"})
    void whatIsOpenIsWhatIsDueAndNotPaidAndNeverBelowNothing(BigDecimal paid, BigDecimal open) {
        assertThat(PaymentAmountsBuilder.builder()
                        .currency(Money.currency("EUR"))
                        .issued(new BigDecimal("200"))
                        .credited(new BigDecimal("20"))
                        .writtenOff(new BigDecimal("10"))
                        .paid(paid)
                        .build()
                        .open())
                .isEqualByComparingTo(open);
    }

    @Test
    void anOrderMayHaveAPolicyOfItsOwnInPart() {
        StatusPolicy standard = StatusPolicyBuilder.builder()
                .overShipPercent(new BigDecimal("3"))
                .underShipPercent(new BigDecimal("4"))
                .build();

        assertThat(standard.forOrder(null, null, null)).isSameAs(standard);
        assertThat(standard.forOrder(InvoicingPolicy.ON_DELIVERY, null, null))
                .isEqualTo(StatusPolicyBuilder.builder(standard)
                        .invoicing(InvoicingPolicy.ON_DELIVERY)
                        .build());
        assertThat(standard.forOrder(null, BigDecimal.ONE, null))
                .isEqualTo(StatusPolicyBuilder.builder(standard)
                        .overShipPercent(BigDecimal.ONE)
                        .build());
        assertThat(standard.forOrder(null, null, BigDecimal.TEN))
                .isEqualTo(StatusPolicyBuilder.builder(standard)
                        .underShipPercent(BigDecimal.TEN)
                        .build());
    }
}
