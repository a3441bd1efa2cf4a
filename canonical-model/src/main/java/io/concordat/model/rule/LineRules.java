package io.concordat.model.rule;

import io.concordat.model.order.LineUnits;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.PriceComponent;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import io.concordat.model.value.UomConversion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules LIN-1, LIN-2, LIN-4 and LIN-5: what a line comes to; and LIN-6, LIN-7, whether its units convert without contradiction. */
final class LineRules {

    /** Decimals of a quotient that is only an intermediate result. */
    private static final int INTERMEDIATE = 18;

    private final PricedDocument document;
    private final Tolerance tolerance;
    private final int scale;
    private final Tolerance.@Nullable Band band;
    private final Findings findings;

    LineRules(PricedDocument document, Findings findings) {
        this.document = document;
        this.tolerance = document.tolerance();
        this.scale = tolerance.scale();
        this.band = tolerance.line();
        this.findings = findings;
    }

    void check() {
        document.lines().forEach(this::check);
    }

    private void check(PricedDocument.Line line) {
        if (line.units() != null) {
            new UnitRules(line, findings).check(line.units());
        }
        UnitPrice price = line.pricing().unitPrice();
        if (price == null) {
            checkFreeGoods(line);
            return;
        }
        if (!line.pricing().components().isEmpty()) {
            checkComponents(line, price);
        }
        Ratio ratio = priced(line, price);
        if (ratio == null) {
            findings.add(
                    Rule.LIN_2,
                    line.pricingAt() + "/unitPrice/per",
                    "a base quantity of " + price.per() + " for a quantity of " + line.quantity(),
                    "a base quantity in " + line.quantity().unit() + " or a conversion between the units on the line");
            return;
        }
        checkNet(line, price, ratio);
    }

    /** The price of a quantity as a fraction, so that it is divided and rounded only once. */
    private record Ratio(BigDecimal numerator, BigDecimal denominator) {

        Ratio times(BigDecimal above, BigDecimal below) {
            return new Ratio(numerator.multiply(above), denominator.multiply(below));
        }
    }

    private void checkNet(PricedDocument.Line line, UnitPrice price, Ratio ratio) {
        Money net = line.pricing().lineNet();
        BigDecimal adjustments = adjustments(line);
        BigDecimal expected = roundedPrice(ratio, net).add(adjustments);
        if (band == null || band.holds(net.amount(), expected)) {
            return;
        }
        findings.add(
                Rule.LIN_1,
                line.pricingAt() + "/lineNet",
                net,
                expected.toPlainString() + " " + price.currency() + " = " + line.quantity() + " × " + price
                        + inWords(adjustments) + band);
    }

    private BigDecimal roundedPrice(Ratio ratio, Money net) {
        boolean later = document.rounding().strategy() == RoundingPolicy.Strategy.SUM_THEN_ROUND;
        int decimals = later ? Math.max(scale, net.amount().scale()) : scale;
        return tolerance.price(ratio.numerator(), ratio.denominator(), decimals);
    }

    private static String inWords(BigDecimal adjustments) {
        return switch (adjustments.signum()) {
            case 1 -> " + charges less allowances " + adjustments.toPlainString();
            case -1 -> " − allowances less charges " + adjustments.negate().toPlainString();
            default -> "";
        };
    }

    private void checkFreeGoods(PricedDocument.Line line) {
        BigDecimal expected = adjustments(line);
        if (band != null && !band.holds(line.pricing().lineNet().amount(), expected)) {
            findings.add(
                    Rule.LIN_4,
                    line.pricingAt() + "/lineNet",
                    line.pricing().lineNet() + " without a unit price",
                    expected.toPlainString() + ", or a unit price");
        }
    }

    private void checkComponents(PricedDocument.Line line, UnitPrice price) {
        List<PriceComponent> components = line.pricing().components();
        UnitPrice reached = null;
        for (int i = 0; i < components.size(); i++) {
            reached = checkStep(reached, components.get(i), line.pricingAt() + "/components/" + i);
        }
        if (reached != null && !samePrice(reached, price)) {
            findings.add(
                    Rule.LIN_5,
                    line.pricingAt() + "/unitPrice",
                    price,
                    reached + ", where the price components lead to");
        }
    }

    private @Nullable UnitPrice checkStep(@Nullable UnitPrice before, PriceComponent step, String at) {
        UnitPrice after = step.runningUnitPrice();
        Money amount = step.amount();
        if (before != null && after != null && amount != null) {
            BigDecimal expected = before.amount().add(amount.amount());
            findings.unless(
                    Findings.same(expected, after.amount()),
                    Rule.LIN_5,
                    at + "/runningUnitPrice",
                    after,
                    expected.toPlainString() + " = " + before.amount().toPlainString() + " + "
                            + amount.amount().toPlainString());
        }
        return after == null ? before : after;
    }

    private static boolean samePrice(UnitPrice a, UnitPrice b) {
        return Findings.same(
                        a.amount().multiply(b.per().value()),
                        b.amount().multiply(a.per().value()))
                && a.per().unit().equals(b.per().unit())
                && a.currency().equals(b.currency());
    }

    private static @Nullable Ratio priced(PricedDocument.Line line, UnitPrice price) {
        Quantity per = price.per();
        Quantity weight = weight(line, per.unit());
        Quantity counted = weight == null ? line.quantity() : weight;
        Ratio ratio = new Ratio(counted.value().multiply(price.amount()), per.value());
        if (counted.unit().equals(per.unit())) {
            return ratio;
        }
        return conversion(line, counted.unit(), per.unit())
                .map(c -> c.from().unit().equals(counted.unit())
                        ? ratio.times(c.to().value(), c.from().value())
                        : ratio.times(c.from().value(), c.to().value()))
                .orElse(null);
    }

    /** Catch weight: what was weighed, or else the nominal weight, is priced instead of the count. */
    private static @Nullable Quantity weight(PricedDocument.Line line, Unit unit) {
        var units = line.units();
        if (units == null || line.quantity().unit().equals(unit)) {
            return null;
        }
        Quantity weight = units.actualWeight() == null ? units.nominalWeight() : units.actualWeight();
        return weight != null && weight.unit().equals(unit) ? weight : null;
    }

    private static Optional<UomConversion> conversion(PricedDocument.Line line, Unit one, Unit other) {
        var units = line.units();
        return units == null
                ? Optional.empty()
                : units.conversions().stream()
                        .filter(c -> joins(c, one, other) || joins(c, other, one))
                        .findFirst();
    }

    private static boolean joins(UomConversion conversion, Unit from, Unit to) {
        return conversion.from().unit().equals(from) && conversion.to().unit().equals(to);
    }

    private static BigDecimal adjustments(PricedDocument.Line line) {
        BigDecimal sum = BigDecimal.ZERO;
        for (AllowanceCharge one : line.pricing().allowancesCharges()) {
            sum = one.accrualOnly() ? sum : sum.add(one.signedAmount().amount());
        }
        return sum;
    }

    /** The sum of all lines before any rounding; empty where lines are rounded first or one cannot be calculated. */
    static Optional<BigDecimal> unroundedTotal(PricedDocument document) {
        if (document.rounding().strategy() == RoundingPolicy.Strategy.ROUND_THEN_SUM) {
            return Optional.empty();
        }
        BigDecimal total = BigDecimal.ZERO;
        for (PricedDocument.Line line : document.lines()) {
            UnitPrice price = line.pricing().unitPrice();
            Ratio ratio = price == null ? null : priced(line, price);
            if (ratio == null) {
                return Optional.empty();
            }
            total = total.add(document.tolerance().price(ratio.numerator(), ratio.denominator(), INTERMEDIATE))
                    .add(adjustments(line));
        }
        return Optional.of(total);
    }

    /** Rules LIN-6 and LIN-7: the units of a line convert without contradiction. */
    private static final class UnitRules {

        private final PricedDocument.Line line;
        private final Findings findings;

        UnitRules(PricedDocument.Line line, Findings findings) {
            this.line = line;
            this.findings = findings;
        }

        /** A factor as a fraction, so that nothing is rounded: one of the unit is {@code above / below} of another. */
        private record Factor(BigDecimal above, BigDecimal below) {

            static final Factor ONE = new Factor(BigDecimal.ONE, BigDecimal.ONE);

            Factor by(Quantity have, Quantity want) {
                return new Factor(above.multiply(want.value()), below.multiply(have.value()));
            }

            boolean isSameAs(Factor other) {
                return Findings.same(above.multiply(other.below), other.above.multiply(below));
            }
        }

        void check(LineUnits units) {
            checkConversions(units.conversions());
            checkNominal(units);
        }

        private void checkConversions(List<UomConversion> conversions) {
            for (int i = 0; i < conversions.size(); i++) {
                UomConversion one = conversions.get(i);
                Factor otherwise = factors(conversions.subList(0, i), one.from().unit())
                        .get(one.to().unit());
                Factor stated = Factor.ONE.by(one.from(), one.to());
                findings.unless(
                        otherwise == null || otherwise.isSameAs(stated),
                        Rule.LIN_6,
                        line.at() + "/units/conversions/" + i,
                        one.from() + " = " + one.to(),
                        "what the conversions before it say of these units");
            }
        }

        /** What one of a unit comes to in every unit that conversions lead to. */
        private static Map<Unit, Factor> factors(List<UomConversion> conversions, Unit start) {
            Map<Unit, Factor> known = new HashMap<>(Map.of(start, Factor.ONE));
            Deque<Unit> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                Unit unit = open.removeFirst();
                for (UomConversion one : conversions) {
                    boolean forth = one.from().unit().equals(unit);
                    Quantity have = forth ? one.from() : one.to();
                    Quantity want = forth ? one.to() : one.from();
                    Factor reached = known.getOrDefault(unit, Factor.ONE).by(have, want);
                    if (have.unit().equals(unit) && known.putIfAbsent(want.unit(), reached) == null) {
                        open.add(want.unit());
                    }
                }
            }
            return known;
        }

        private void checkNominal(LineUnits units) {
            Quantity nominal = units.nominalWeight();
            if (nominal == null) {
                return;
            }
            for (UomConversion one : units.conversions()) {
                if (one.kind() == UomConversion.Kind.CATCH_WEIGHT && joins(one, nominal.unit())) {
                    int scale = Math.max(nominal.value().scale(), 0);
                    BigDecimal expected = one.convert(line.quantity(), scale, RoundingMode.HALF_UP)
                            .value();
                    BigDecimal lastPlace = BigDecimal.ONE.movePointLeft(scale);
                    findings.unless(
                            nominal.value().subtract(expected).abs().compareTo(lastPlace) <= 0,
                            Rule.LIN_7,
                            line.at() + "/units/nominalWeight",
                            nominal,
                            expected.toPlainString() + " = " + line.quantity() + " by " + one.from() + " = " + one.to()
                                    + ", give or take " + lastPlace.toPlainString());
                }
            }
        }

        private boolean joins(UomConversion one, Unit weight) {
            Unit counted = line.quantity().unit();
            return (one.from().unit().equals(counted) && one.to().unit().equals(weight))
                    || (one.to().unit().equals(counted) && one.from().unit().equals(weight));
        }
    }
}
