package io.concordat.testkit.fake.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.LinePricing;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.pricing.Totals;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.value.Money;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import io.concordat.testkit.fixture.SalesOrders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartialBillingTest {

    /** Bills an order in steps: quantity by line id. */
    @SafeVarargs
    private static List<Bill> bill(SalesOrder order, Map<String, String>... steps) {
        List<Bill> bills = new ArrayList<>();
        Map<String, BigDecimal> before = Map.of();
        for (Map<String, String> step : steps) {
            Map<String, BigDecimal> after = new HashMap<>(before);
            step.forEach((line, quantity) -> after.merge(line, new BigDecimal(quantity), BigDecimal::add));
            bills.add(PartialBilling.bill(order, before, after));
            before = Map.copyOf(after);
        }
        return bills;
    }

    private static List<String> nets(List<Bill> bills) {
        return bills.stream()
                .map(bill -> bill.lines().get(0).pricing().lineNet().amount().toPlainString())
                .toList();
    }

    private static List<String> payables(List<Bill> bills) {
        return bills.stream()
                .map(bill -> bill.amounts().totals().payable().amount().toPlainString())
                .toList();
    }

    @Test
    void theLastBillOfALineTakesTheRoundingDifference() {
        SalesOrder order =
                SalesOrders.order("so-1").line("A", "3", "C62", "0.335").build();
        assertThat(nets(bill(order, Map.of("1", "1"), Map.of("1", "1"), Map.of("1", "1"))))
                .containsExactly("0.34", "0.33", "0.34");
    }

    @Test
    void theLastBillKeepsDigitsTheOrderKeeps() {
        SalesOrder bare =
                SalesOrders.order("so-1").line("A", "3", "C62", "0.335").build();
        OrderLine line = bare.lines().get(0);
        LinePricing unrounded = LinePricing.of(UnitPrice.of("0.335", "EUR", Unit.ONE), Money.of("1.005", "EUR"));
        SalesOrder order = SalesOrderBuilder.builder(bare)
                .lines(List.of(OrderLineBuilder.builder(line).pricing(unrounded).build()))
                .build();
        assertThat(nets(bill(order, Map.of("1", "1"), Map.of("1", "2")))).containsExactly("0.34", "0.665");
    }

    @Test
    void chargesAllowancesAndTaxGoInProportionAndSumUpExactly() {
        SalesOrder order = SalesOrders.order("so-1")
                .line("A", "3", "C62", "10.00")
                .charge("10.00")
                .allowance("0.10")
                .vat("21")
                .build();
        List<Bill> bills = bill(order, Map.of("1", "1"), Map.of("1", "1"), Map.of("1", "1"));
        assertThat(bills)
                .extracting(bill -> bill.amounts().totals().charges().amount().toPlainString())
                .containsExactly("3.33", "3.34", "3.33");
        assertThat(bills)
                .extracting(
                        bill -> bill.amounts().totals().allowances().amount().toPlainString())
                .containsExactly("0.03", "0.04", "0.03");
        assertThat(bills)
                .extracting(bill -> bill.amounts().taxes().get(0).tax().amount().toPlainString())
                .containsExactly("2.79", "2.80", "2.79");
        assertThat(order.amounts().totals().tax()).isEqualTo(Money.of("8.38", "EUR"));
    }

    @Test
    void taxFollowsTheLinesItIsOn() {
        SalesOrder high = SalesOrders.order("so-1")
                .line("A", "1", "C62", "100.00")
                .vat("20")
                .build();
        SalesOrder low = SalesOrders.order("so-1")
                .line("A", "1", "C62", "100.00")
                .line("B", "1", "C62", "50.00")
                .vat("5")
                .build();
        SalesOrder mixed = mix(high, low);
        List<Bill> bills = bill(mixed, Map.of("2", "1"), Map.of("1", "1"));
        assertThat(bills.get(0).amounts().taxes()).singleElement().satisfies(tax -> {
            assertThat(tax.taxable().isSameValueAs(Money.of("50", "EUR"))).isTrue();
            assertThat(tax.tax().isSameValueAs(Money.of("2.50", "EUR"))).isTrue();
        });
        assertThat(payables(bills)).containsExactly("52.50", "120.00");
    }

    /** Line 1 at the rate of the first order, line 2 of the second at its rate. */
    private static SalesOrder mix(SalesOrder first, SalesOrder second) {
        OrderLine line = second.lines().get(1);
        Money net = line.pricing().lineNet();
        TaxLine rest = second.amounts().taxes().get(0);
        TaxLine tax = TaxLineBuilder.builder(rest)
                .taxable(net)
                .tax(Money.of("2.50", "EUR"))
                .build();
        Totals totals = TotalsBuilder.builder(first.amounts().totals())
                .lines(Money.of("150.00", "EUR"))
                .netBeforeTax(Money.of("150.00", "EUR"))
                .tax(Money.of("22.50", "EUR"))
                .gross(Money.of("172.50", "EUR"))
                .payable(Money.of("172.50", "EUR"))
                .build();
        return SalesOrderBuilder.builder(first)
                .lines(List.of(first.lines().get(0), line))
                .amounts(new OrderAmounts(
                        List.of(), List.of(first.amounts().taxes().get(0), tax), totals))
                .build();
    }

    @Test
    void prepaidAmountsAndRoundingGoInProportionToo() {
        SalesOrder bare =
                SalesOrders.order("so-1").line("A", "3", "C62", "10.00").build();
        Totals totals = TotalsBuilder.builder(bare.amounts().totals())
                .prepaid(Money.of("10.00", "EUR"))
                .rounding(Money.of("0.02", "EUR"))
                .payable(Money.of("20.02", "EUR"))
                .build();
        SalesOrder order = SalesOrderBuilder.builder(bare)
                .amounts(new OrderAmounts(List.of(), List.of(), totals))
                .build();
        List<Bill> bills = bill(order, Map.of("1", "1"), Map.of("1", "2"));
        assertThat(payables(bills)).containsExactly("6.68", "13.34");
    }

    @Test
    void taxLeftToTheInvoiceIsCalculatedByTheRatesOfTheLines() {
        SalesOrder order = SalesOrders.order("so-1")
                .line("A", "3", "C62", "9.99")
                .charge("3.00")
                .vat("21")
                .tax(TaxDetermination.of(TaxDetermination.Mode.AT_INVOICE))
                .build();
        List<Bill> bills = bill(order, Map.of("1", "1"), Map.of("1", "2"));
        Money tax = bills.get(0)
                .amounts()
                .totals()
                .tax()
                .plus(bills.get(1).amounts().totals().tax());
        assertThat(tax).isEqualTo(Money.of("6.92", "EUR"));
    }

    @Test
    void taxLeftToTheInvoiceIsTheEstimateWhereNoLineSaysARate() {
        TaxDetermination estimated =
                new TaxDetermination(TaxDetermination.Mode.AT_INVOICE, Money.of("1.00", "EUR"), null, null);
        SalesOrder order = SalesOrders.order("so-1")
                .line("A", "3", "C62", "10.00")
                .tax(estimated)
                .build();
        List<Bill> bills = bill(order, Map.of("1", "1"), Map.of("1", "2"));
        assertThat(payables(bills)).containsExactly("10.33", "20.67");
    }

    @Test
    void taxStatedWithoutSayingOnWhatStaysSo() {
        SalesOrder bare =
                SalesOrders.order("so-1").line("A", "4", "C62", "10.00").build();
        Totals totals = TotalsBuilder.builder(bare.amounts().totals())
                .tax(Money.of("7.01", "EUR"))
                .gross(Money.of("47.01", "EUR"))
                .payable(Money.of("47.01", "EUR"))
                .build();
        SalesOrder order = SalesOrderBuilder.builder(bare)
                .amounts(new OrderAmounts(List.of(), List.of(), totals))
                .build();
        List<Bill> bills = bill(order, Map.of("1", "1"), Map.of("1", "3"));
        assertThat(payables(bills)).containsExactly("11.75", "35.26");
        assertThat(bills).allSatisfy(bill -> assertThat(bill.amounts().taxes()).isEmpty());
    }

    @Test
    void chargesOnFreeGoodsAreBilledWithTheLastOfThem() {
        SalesOrder order = SalesOrders.order("so-1")
                .line("A", "2", "C62", "0.00")
                .charge("10.00")
                .build();
        assertThat(payables(bill(order, Map.of("1", "1"), Map.of("1", "1")))).containsExactly("0.00", "10.00");
    }

    @Test
    void chargesNeverRunBackwardsWhereALineReducesTheOrder() {
        SalesOrder order = SalesOrders.order("so-1")
                .line("A", "1", "C62", "100.00")
                .line("B", "2", "C62", "1.00")
                .lineAllowance("6.00")
                .charge("10.00")
                .build();
        assertThat(bill(order, Map.of("1", "1"), Map.of("2", "1"), Map.of("2", "1")))
                .extracting(bill -> bill.amounts().totals().charges().amount().toPlainString())
                .containsExactly("9.62", "0.19", "0.19");
    }

    @Test
    void aPriceForAnotherUnitIsRestatedForTheOneThatIsCounted() {
        SalesOrder bare =
                SalesOrders.order("so-1").line("A", "5", "CS", "60.00").build();
        OrderLine line = bare.lines().get(0);
        LinePricing pricing = LinePricing.of(
                UnitPrice.of("5.00", "EUR", Unit.EACH), line.pricing().lineNet());
        SalesOrder order = SalesOrderBuilder.builder(bare)
                .lines(List.of(OrderLineBuilder.builder(line).pricing(pricing).build()))
                .build();
        LinePricing billed = bill(order, Map.of("1", "2")).get(0).lines().get(0).pricing();
        assertThat(billed.unitPrice()).hasToString("300.00 EUR per 5 CS");
        assertThat(billed.lineNet().isSameValueAs(Money.of("120", "EUR"))).isTrue();
    }
}
