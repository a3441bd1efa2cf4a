package io.concordat.model.rule;

import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules ACH-1 to ACH-6: allowances and charges of a document and of its lines. */
final class AllowanceChargeRules {

    private final PricedDocument document;
    private final Tolerance tolerance;
    private final Findings findings;

    AllowanceChargeRules(PricedDocument document, Findings findings) {
        this.document = document;
        this.tolerance = document.tolerance();
        this.findings = findings;
    }

    void check() {
        check(document.allowancesCharges(), PricedDocument.AMOUNTS, null);
        for (PricedDocument.Line line : document.lines()) {
            if (!line.pricing().allowancesCharges().isEmpty()) {
                check(line.pricing().allowancesCharges(), line.pricingAt(), line.quantity());
            }
        }
    }

    private void check(List<AllowanceCharge> all, String at, @Nullable Quantity quantity) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            AllowanceCharge one = all.get(i);
            String place = at + "/allowancesCharges/" + i;
            if (!ids.add(one.id())) {
                findings.add(Rule.ACH_5, place + "/id", "'" + one.id() + "' again", "an id of its own");
            }
            check(one, place);
            checkPerUnit(one, place, quantity);
        }
    }

    private void check(AllowanceCharge one, String at) {
        var reason = one.reason();
        boolean reasoned = reason.code() != null
                || (reason.text() != null && !reason.text().isBlank());
        if (!reasoned) {
            findings.add(Rule.ACH_1, at + "/reason", "no reason", "a reason code or a reason in words");
        }
        if (one.amount().signum() < 0) {
            findings.add(
                    Rule.ACH_4,
                    at + "/amount",
                    one.amount(),
                    "0 or more, the kind says that it is "
                            + (one.kind() == AllowanceCharge.Kind.CHARGE ? "added" : "taken off"));
        }
        var basis = one.basis();
        if (basis != null) {
            checkPercent(one, basis, at);
        }
    }

    private void checkPercent(AllowanceCharge one, AllowanceCharge.Basis basis, String at) {
        BigDecimal percent = basis.percent();
        Money base = basis.base();
        if (percent == null || base == null) {
            findings.unless(
                    percent == null && base == null,
                    Rule.ACH_3,
                    at + "/basis",
                    percent == null ? "a base without a percentage" : "a percentage without a base",
                    "both or neither");
            return;
        }
        expect(
                Rule.ACH_2,
                at + "/amount",
                one.amount(),
                base.amount().multiply(percent).movePointLeft(2),
                base + " × " + percent.toPlainString() + " %");
    }

    private void checkPerUnit(AllowanceCharge one, String at, @Nullable Quantity quantity) {
        var basis = one.basis();
        Money perUnit = basis == null ? null : basis.perUnit();
        if (perUnit != null && quantity != null) {
            expect(
                    Rule.ACH_6,
                    at + "/amount",
                    one.amount(),
                    perUnit.amount().multiply(quantity.value()),
                    quantity + " × " + perUnit);
        }
    }

    private void expect(Rule rule, String at, Money found, BigDecimal exact, String words) {
        Tolerance.Band band = tolerance.line();
        BigDecimal expected = tolerance.price(exact);
        if (band != null && !band.holds(found.amount(), expected)) {
            findings.add(rule, at, found, expected.toPlainString() + " = " + words + band);
        }
    }
}
