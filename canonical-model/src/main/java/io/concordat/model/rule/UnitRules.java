package io.concordat.model.rule;

import io.concordat.model.order.LineUnits;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UomConversion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules LIN-6 and LIN-7: the units of a line convert without contradiction. */
final class UnitRules {

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
