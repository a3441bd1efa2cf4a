package io.concordat.model.rule;

import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rules TAX-1 to TAX-6 and TAX-8 to TAX-10: tax lines against what they are on. */
final class TaxRules {

    private static final Set<String> ZERO = Set.of("AE", "E", "G", "K", "O", "Z");
    private static final Set<String> EXPLAINED = Set.of("AE", "E", "G", "K", "O");
    private static final Set<String> UNEXPLAINED = Set.of("S", "Z", "L", "M");

    private final PricedDocument document;
    private final Tolerance tolerance;
    private final Findings findings;

    TaxRules(PricedDocument document, Findings findings) {
        this.document = document;
        this.tolerance = document.tolerance();
        this.findings = findings;
    }

    void check() {
        checkAll(document.taxes(), PricedDocument.AMOUNTS + "/taxes");
        checkAll(document.withholdings(), PricedDocument.AMOUNTS + "/withholdings");
        checkNotSubject();
        checkLineCategories();
        checkAdjustmentCategories();
        for (int i = 0; i < document.taxes().size(); i++) {
            checkTaxable(document.taxes().get(i), PricedDocument.AMOUNTS + "/taxes/" + i);
        }
    }

    private void checkAll(List<TaxLine> taxes, String at) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < taxes.size(); i++) {
            TaxLine tax = taxes.get(i);
            String place = at + "/" + i;
            checkTax(tax, place);
            checkReason(tax, place);
            if (tax.perUnit() == null) {
                checkRate(tax.category(), place + "/category");
            }
            if (!seen.add(key(tax))) {
                findings.add(Rule.TAX_6, place, "a second tax line for " + words(tax.category()), "one tax line");
            }
        }
    }

    private static String key(TaxLine tax) {
        return tax.taxType() + "|" + tax.jurisdiction() + "|"
                + tax.category().code().value() + "|" + rate(tax.category()).stripTrailingZeros() + "|"
                + tax.inclusive();
    }

    private void checkTax(TaxLine tax, String at) {
        if (isZero(tax.category())) {
            if (tax.tax().signum() != 0) {
                String code = tax.category().code().value();
                findings.add(Rule.TAX_3, at + "/tax", tax.tax(), "0 for category " + code);
            }
            return;
        }
        BigDecimal percent = tax.category().percent();
        if (percent == null || tax.perUnit() != null) {
            return;
        }
        BigDecimal expected =
                tolerance.tax(tax.taxable().amount().multiply(percent).movePointLeft(2));
        Tolerance.Band band = tolerance.tax(this::units, parts());
        if (!band.holds(tax.tax().amount(), expected) && !holdsFromGross(tax, percent, band)) {
            findings.add(
                    Rule.TAX_1,
                    at + "/tax",
                    tax.tax(),
                    expected.toPlainString() + " = " + tax.taxable() + " × " + percent.toPlainString() + " %" + band);
        }
    }

    /** Tax contained in prices is calculated from them, and the taxable amount is what is left. */
    private boolean holdsFromGross(TaxLine tax, BigDecimal percent, Tolerance.Band band) {
        BigDecimal gross = tax.taxable().amount().add(tax.tax().amount());
        BigDecimal whole = percent.add(BigDecimal.valueOf(100));
        return tax.inclusive()
                && band.holds(
                        tax.tax().amount(),
                        gross.multiply(percent)
                                .divide(
                                        whole,
                                        tolerance.scale(),
                                        document.rounding().taxMode().toJdk()));
    }

    private void checkReason(TaxLine tax, String at) {
        String code = tax.category().code().value();
        var exemption = tax.exemption();
        boolean explained = exemption != null && (exemption.reason() != null || exemption.text() != null);
        if (EXPLAINED.contains(code) && !explained) {
            findings.add(Rule.TAX_4, at + "/exemption", "no reason for category " + code, "a reason code or words");
        }
        if (UNEXPLAINED.contains(code) && explained) {
            findings.add(Rule.TAX_4, at + "/exemption", "an exemption reason for category " + code, "none");
        }
    }

    private void checkNotSubject() {
        boolean any = document.taxes().stream().anyMatch(tax -> isNotSubject(tax.category()));
        for (int i = 0; any && i < document.taxes().size(); i++) {
            TaxCategory category = document.taxes().get(i).category();
            if (!isNotSubject(category)) {
                findings.add(
                        Rule.TAX_5,
                        PricedDocument.AMOUNTS + "/taxes/" + i + "/category",
                        words(category) + " beside category O",
                        "O alone, or no O");
            }
        }
    }

    private static boolean isNotSubject(TaxCategory category) {
        return category.code().value().equals("O");
    }

    private void checkLineCategories() {
        for (PricedDocument.Line line : document.lines()) {
            TaxCategory category = line.pricing().taxCategory();
            if (category != null) {
                checkCategory(Rule.TAX_8, category, () -> line.pricingAt() + "/taxCategory");
            }
        }
    }

    private void checkAdjustmentCategories() {
        for (int i = 0; i < document.allowancesCharges().size(); i++) {
            AllowanceCharge one = document.allowancesCharges().get(i);
            for (int j = 0; j < one.taxCategories().size() && !one.accrualOnly(); j++) {
                String at = PricedDocument.AMOUNTS + "/allowancesCharges/" + i + "/taxCategories/" + j;
                checkCategory(Rule.TAX_9, one.taxCategories().get(j), () -> at);
            }
        }
    }

    // The place is only put together where something is wrong there.
    private void checkCategory(Rule listed, TaxCategory category, Supplier<String> at) {
        if (!isListed(category)) {
            findings.add(listed, at.get(), words(category), "a category and rate that a tax line of the document has");
        }
        if (!hasFittingRate(category)) {
            checkRate(category, at.get());
        }
    }

    private boolean isListed(TaxCategory category) {
        for (TaxLine tax : document.taxes()) {
            if (same(tax.category(), category)) {
                return true;
            }
        }
        return document.taxes().isEmpty();
    }

    private void checkRate(TaxCategory category, String at) {
        if (!hasFittingRate(category)) {
            findings.add(
                    Rule.TAX_10,
                    at + "/percent",
                    words(category),
                    words(category.code().value()));
        }
    }

    private static boolean hasFittingRate(TaxCategory category) {
        return switch (category.code().value()) {
            case "S" -> rate(category).signum() > 0;
            case "L", "M" -> category.percent() != null && rate(category).signum() >= 0;
            default -> !isZero(category) || rate(category).signum() == 0;
        };
    }

    private static String words(String code) {
        return switch (code) {
            case "S" -> "a rate above 0";
            case "L", "M" -> "a rate";
            default -> "no rate";
        };
    }

    private void checkTaxable(TaxLine tax, String at) {
        boolean comparable = !tax.inclusive()
                && tax.jurisdiction() == null
                && document.lines().stream().allMatch(line -> line.pricing().taxCategory() != null);
        if (!comparable) {
            return;
        }
        BigDecimal expected = tolerance.price(base(tax.category()));
        Tolerance.Band band = tolerance.taxable(!isZero(tax.category()), parts());
        if (!band.holds(tax.taxable().amount(), expected)) {
            findings.add(
                    Rule.TAX_2,
                    at + "/taxable",
                    tax.taxable(),
                    expected.toPlainString() + ", the sum of lines, charges and allowances of " + words(tax.category())
                            + band);
        }
    }

    private BigDecimal base(TaxCategory category) {
        BigDecimal lines = BigDecimal.ZERO;
        for (PricedDocument.Line line : document.lines()) {
            boolean taxed = same(line.pricing().taxCategory(), category);
            lines = taxed ? lines.add(line.pricing().lineNet().amount()) : lines;
        }
        return document.allowancesCharges().stream()
                .filter(ac -> !ac.accrualOnly() && ac.taxCategories().stream().anyMatch(c -> same(c, category)))
                .map(AllowanceCharge::signedAmount)
                .map(Money::amount)
                .reduce(lines, BigDecimal::add);
    }

    private static boolean same(@Nullable TaxCategory one, TaxCategory other) {
        return one != null && one.code().value().equals(other.code().value()) && Findings.same(rate(one), rate(other));
    }

    private static BigDecimal rate(TaxCategory category) {
        BigDecimal percent = category.percent();
        return percent == null ? BigDecimal.ZERO : percent;
    }

    private static boolean isZero(TaxCategory category) {
        return ZERO.contains(category.code().value());
    }

    private static String words(TaxCategory category) {
        BigDecimal percent = category.percent();
        return "category " + category.code().value() + (percent == null ? "" : " at " + percent.toPlainString() + " %");
    }

    private int parts() {
        return document.lines().size() + document.allowancesCharges().size();
    }

    private BigDecimal units() {
        return document.lines().stream()
                .map(line -> line.quantity().value().abs().setScale(0, RoundingMode.CEILING))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
