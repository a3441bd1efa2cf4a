package io.concordat.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.order.LinePricing;
import io.concordat.model.order.LinePricingBuilder;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.AllowanceChargeBuilder;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.RoundingPolicy.Mode;
import io.concordat.model.pricing.RoundingPolicy.TaxLevel;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.pricing.ToleranceProfile;
import io.concordat.model.pricing.Totals;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AmountLawsTest {

    @Property(seed = "20261121")
    void anOrderOfCorrectArithmeticPassesUnderEveryProfile(
            @ForAll("orders") SalesOrder order, @ForAll ToleranceProfile profile) {
        assertThat(Rules.check(within(order, profile))).isEmpty();
    }

    @Property(seed = "20261121")
    void oneMinorUnitOnAnyAmountFailsAndNamesTheRule(
            @ForAll("orders") SalesOrder order, @ForAll Perturbed amount, @ForAll boolean up) {
        SalesOrder broken = amount.apply(order, up ? 1 : -1);

        assertThat(Rules.check(broken)).extracting(Violation::rule).contains(amount.rule.number());
    }

    @Property(seed = "20261121")
    void oneMinorUnitOnAnyTotalFailsUnderEveryProfileThatSumsExactly(
            @ForAll("orders") SalesOrder order, @ForAll Perturbed amount, @ForAll ToleranceProfile profile) {
        Assume.that(amount.rule.number().startsWith("TOT") && profile != ToleranceProfile.LINE_SCALED);

        SalesOrder broken = amount.apply(within(order, profile), 1);

        assertThat(Rules.check(broken)).extracting(Violation::rule).contains(amount.rule.number());
    }

    private static SalesOrder within(SalesOrder order, ToleranceProfile profile) {
        var terms = order.terms();
        return SalesOrderBuilder.builder(order)
                .terms(io.concordat.model.order.CommercialTermsBuilder.builder(terms)
                        .rounding(terms.rounding().within(profile))
                        .build())
                .build();
    }

    @Provide
    Arbitrary<SalesOrder> orders() {
        Arbitrary<CalculatedOrder.Line> line = Combinators.combine(
                        decimals("0.001", "5000", 3),
                        decimals("0", "10000", 5),
                        decimals("1", "1000", 0),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(0, 500))
                .as(CalculatedOrder.Line::new);
        Arbitrary<RoundingPolicy> policy = Arbitraries.of(Mode.class)
                .map(mode -> new RoundingPolicy(
                        mode, mode, TaxLevel.DOCUMENT, RoundingPolicy.Strategy.ROUND_THEN_SUM, ToleranceProfile.EXACT));
        Arbitrary<CalculatedOrder.Document> document = Combinators.combine(
                        Arbitraries.integers().between(0, 5000),
                        Arbitraries.integers().between(0, 5000),
                        Arbitraries.integers().between(0, 5000),
                        decimals("0.1", "27", 1),
                        policy)
                .as(CalculatedOrder.Document::new);
        return Combinators.combine(
                        Arbitraries.of("EUR", "JPY", "KWD"),
                        line.list().ofMinSize(1).ofMaxSize(6),
                        document)
                .as(CalculatedOrder::of);
    }

    private static Arbitrary<BigDecimal> decimals(String from, String to, int scale) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(from), new BigDecimal(to))
                .ofScale(scale);
    }

    /** An amount of an order, how to change it, and the rule that must notice. */
    enum Perturbed {
        LINE_NET(Rule.LIN_1, (order, by) -> line(order, by, pricing -> pricing)),
        LINE_ALLOWANCE(Rule.LIN_1, (order, by) -> lineAdjustment(order, by, 0)),
        LINE_CHARGE(Rule.LIN_1, (order, by) -> lineAdjustment(order, by, 1)),
        LINES(
                Rule.TOT_1,
                (order, by) -> totals(order, t -> t.lines(more(total(order).lines(), by)))),
        ALLOWANCES(
                Rule.TOT_2,
                (order, by) -> totals(order, t -> t.allowances(more(total(order).allowances(), by)))),
        CHARGES(
                Rule.TOT_3,
                (order, by) -> totals(order, t -> t.charges(more(total(order).charges(), by)))),
        NET(
                Rule.TOT_4,
                (order, by) ->
                        totals(order, t -> t.netBeforeTax(more(total(order).netBeforeTax(), by)))),
        TAX(
                Rule.TOT_5,
                (order, by) -> totals(order, t -> t.tax(more(total(order).tax(), by)))),
        GROSS(
                Rule.TOT_6,
                (order, by) -> totals(order, t -> t.gross(more(total(order).gross(), by)))),
        PREPAID(
                Rule.TOT_7,
                (order, by) -> totals(order, t -> t.prepaid(more(total(order).prepaid(), by)))),
        ROUNDING(
                Rule.TOT_7,
                (order, by) -> totals(
                        order, t -> t.rounding(more(Money.zero(order.terms().currency()), by)))),
        PAYABLE(
                Rule.TOT_7,
                (order, by) -> totals(order, t -> t.payable(more(total(order).payable(), by)))),
        ALLOWANCE(Rule.TOT_2, (order, by) -> adjustment(order, by, 0)),
        CHARGE(Rule.TOT_3, (order, by) -> adjustment(order, by, 1)),
        TAX_AMOUNT(
                Rule.TAX_1,
                (order, by) -> tax(
                        order,
                        tax -> tax.tax(more(order.amounts().taxes().get(0).tax(), by)))),
        TAXABLE(
                Rule.TAX_2,
                (order, by) -> tax(
                        order,
                        tax -> tax.taxable(more(order.amounts().taxes().get(0).taxable(), by))));

        private final Rule rule;

        @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
        private final BiFunction<SalesOrder, Integer, SalesOrder> change;

        Perturbed(Rule rule, BiFunction<SalesOrder, Integer, SalesOrder> change) {
            this.rule = rule;
            this.change = change;
        }

        SalesOrder apply(SalesOrder order, int minorUnits) {
            return change.apply(order, minorUnits);
        }
    }

    private static Money more(Money amount, int minorUnits) {
        return Money.of(amount.amount().add(BigDecimal.valueOf(minorUnits, amount.minorUnits())), amount.currency());
    }

    private static Totals total(SalesOrder order) {
        return order.amounts().totals();
    }

    private static SalesOrder totals(SalesOrder order, UnaryOperator<TotalsBuilder> change) {
        OrderAmounts amounts = order.amounts();
        return amounts(
                order,
                new OrderAmounts(
                        amounts.allowancesCharges(),
                        amounts.taxes(),
                        change.apply(TotalsBuilder.builder(amounts.totals())).build()));
    }

    private static SalesOrder tax(SalesOrder order, UnaryOperator<TaxLineBuilder> change) {
        OrderAmounts amounts = order.amounts();
        TaxLine tax =
                change.apply(TaxLineBuilder.builder(amounts.taxes().get(0))).build();
        return amounts(order, new OrderAmounts(amounts.allowancesCharges(), List.of(tax), amounts.totals()));
    }

    private static SalesOrder adjustment(SalesOrder order, int by, int index) {
        OrderAmounts amounts = order.amounts();
        return amounts(
                order,
                new OrderAmounts(more(amounts.allowancesCharges(), by, index), amounts.taxes(), amounts.totals()));
    }

    private static List<AllowanceCharge> more(List<AllowanceCharge> all, int by, int index) {
        AllowanceCharge one = all.get(index);
        return Samples.with(
                all,
                index,
                AllowanceChargeBuilder.builder(one)
                        .amount(more(one.amount(), by))
                        .build());
    }

    private static SalesOrder amounts(SalesOrder order, OrderAmounts amounts) {
        return SalesOrderBuilder.builder(order).amounts(amounts).build();
    }

    private static SalesOrder lineAdjustment(SalesOrder order, int by, int index) {
        LinePricing pricing = order.lines().get(0).pricing();
        return line(order, 0, builder -> builder.allowancesCharges(more(pricing.allowancesCharges(), by, index)));
    }

    private static SalesOrder line(SalesOrder order, int by, UnaryOperator<LinePricingBuilder> change) {
        var line = order.lines().get(0);
        LinePricing pricing = change.apply(LinePricingBuilder.builder(line.pricing())
                        .lineNet(more(line.pricing().lineNet(), by)))
                .build();
        return SalesOrderBuilder.builder(order)
                .lines(Samples.with(
                        order.lines(),
                        0,
                        OrderLineBuilder.builder(line).pricing(pricing).build()))
                .build();
    }
}
