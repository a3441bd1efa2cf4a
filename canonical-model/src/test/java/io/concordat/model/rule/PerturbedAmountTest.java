package io.concordat.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.order.CommercialTermsBuilder;
import io.concordat.model.order.LinePricingBuilder;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.pricing.AllowanceCharge.Kind;
import io.concordat.model.pricing.Totals;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** No amount of an order can be off by a cent unnoticed when nothing is tolerated. */
class PerturbedAmountTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Property(seed = "20261121", tries = 200)
    void aCorrectOrderPasses(
            @ForAll @IntRange(min = 1, max = 100_000) int quantity,
            @ForAll @BigRange(min = "20.00", max = "99999.99") @Scale(2) BigDecimal price) {
        assertThat(Rules.check(order(quantity, correct(quantity, price)))).isEmpty();
    }

    @Property(seed = "20261121", tries = 100)
    void everyAmountOffByOneMinorUnitIsFound(
            @ForAll @IntRange(min = 1, max = 100_000) int quantity,
            @ForAll @BigRange(min = "20.00", max = "99999.99") @Scale(2) BigDecimal price,
            @ForAll boolean more) {
        Map<String, BigDecimal> correct = correct(quantity, price);
        correct.forEach((name, amount) -> {
            Map<String, BigDecimal> perturbed = new LinkedHashMap<>(correct);
            perturbed.put(name, more ? amount.add(CENT) : amount.subtract(CENT));

            assertThat(Rules.check(order(quantity, perturbed))).as(name).isNotEmpty();
        });
    }

    private static Map<String, BigDecimal> correct(int quantity, BigDecimal price) {
        BigDecimal lines = price.multiply(BigDecimal.valueOf(quantity));
        BigDecimal allowance = new BigDecimal("10.00");
        BigDecimal charge = new BigDecimal("4.25");
        BigDecimal net = lines.subtract(allowance).add(charge);
        BigDecimal tax = net.multiply(new BigDecimal("0.20")).setScale(2, RoundingMode.HALF_UP);
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        amounts.put("unitPrice", price);
        amounts.put("lineNet", lines);
        amounts.put("allowance", allowance);
        amounts.put("charge", charge);
        amounts.put("taxable", net);
        amounts.put("taxOfLine", tax);
        amounts.put("lines", lines);
        amounts.put("allowances", allowance);
        amounts.put("charges", charge);
        amounts.put("netBeforeTax", net);
        amounts.put("tax", tax);
        amounts.put("gross", net.add(tax));
        amounts.put("prepaid", BigDecimal.ONE);
        amounts.put("rounding", CENT);
        amounts.put("payable", net.add(tax).subtract(BigDecimal.ONE).add(CENT));
        return amounts;
    }

    private static SalesOrder order(int quantity, Map<String, BigDecimal> amounts) {
        SalesOrder sample = SampleOrder.order();
        return SampleOrder.change(order -> order.lines(List.of(line(quantity, amounts)))
                .terms(CommercialTermsBuilder.builder(sample.terms())
                        .paymentTerms(null)
                        .build())
                .amounts(new OrderAmounts(
                        List.of(
                                Samples.adjustment("1", Kind.ALLOWANCE, text(amounts, "allowance")),
                                Samples.adjustment("2", Kind.CHARGE, text(amounts, "charge"))),
                        List.of(Samples.tax(Samples.S20, text(amounts, "taxable"), text(amounts, "taxOfLine"))),
                        totals(amounts))));
    }

    private static OrderLine line(int quantity, Map<String, BigDecimal> amounts) {
        return OrderLineBuilder.builder(SampleOrder.order().lines().get(2))
                .lineId("1")
                .quantity(Quantity.of(BigDecimal.valueOf(quantity), Unit.ONE))
                .pricing(LinePricingBuilder.builder()
                        .unitPrice(UnitPrice.of(text(amounts, "unitPrice"), "EUR", Unit.ONE))
                        .lineNet(eur(amounts, "lineNet"))
                        .taxCategory(Samples.S20)
                        .build())
                .build();
    }

    private static Totals totals(Map<String, BigDecimal> amounts) {
        return TotalsBuilder.builder()
                .lines(eur(amounts, "lines"))
                .allowances(eur(amounts, "allowances"))
                .charges(eur(amounts, "charges"))
                .netBeforeTax(eur(amounts, "netBeforeTax"))
                .tax(eur(amounts, "tax"))
                .gross(eur(amounts, "gross"))
                .prepaid(eur(amounts, "prepaid"))
                .rounding(eur(amounts, "rounding"))
                .payable(eur(amounts, "payable"))
                .build();
    }

    private static String text(Map<String, BigDecimal> amounts, String name) {
        BigDecimal amount = amounts.get(name);
        if (amount == null) {
            throw new IllegalArgumentException("no amount " + name);
        }
        return amount.toPlainString();
    }

    private static Money eur(Map<String, BigDecimal> amounts, String name) {
        return Samples.eur(text(amounts, name));
    }
}
