package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.concordat.model.billing.Invoice;
import io.concordat.model.order.LinePricingBuilder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.AllowanceChargeBuilder;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.pricing.ToleranceProfile;
import io.concordat.model.pricing.Totals;
import io.concordat.model.rule.Rules;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The example documents of GOBL, calculated by another library, tie out under our rules too. Reads every
 * {@code out/*.json} below the examples in the folder named by the environment variable {@code CONCORDAT_GOBL}; skipped without it.
 */
class GoblOracleTest {

    private static final @Nullable String FOLDER = System.getenv("CONCORDAT_GOBL");

    private static final String AMOUNTS = "(TOT|LIN|ACH|TAX)-.*";

    /** What GOBL says nothing of, or what the test does not read: categories of taxes and adjustments, their reasons. */
    private static final String NOT_ASKED = "TAX-(2|4|10)|ACH-1";

    /** The sums of lines, allowances, charges and withholdings, and the totals among themselves: all but the tax lines. */
    private static final String TIED_BY_HAND = "TOT-(1|2|3|4|6|7|8|9|10|11)|LIN-.*|ACH-.*";

    @Test
    void everyDocumentWithTotalsTiesOut() throws IOException {
        Map<Path, Map<?, ?>> documents = withTotals();
        Map<String, List<String>> broken = new TreeMap<>();
        documents.forEach((file, document) -> {
            String asked = isBypassed(document) ? TIED_BY_HAND : AMOUNTS;
            List<String> found =
                    findings(document, asked).map(Violation::toString).toList();
            if (!found.isEmpty()) {
                broken.put(file.toString(), found);
            }
        });
        System.out.println("GOBL: " + documents.size() + " documents with totals, " + broken.size() + " with findings");
        assertThat(documents).hasSizeGreaterThanOrEqualTo(125);
        assertThat(broken).isEmpty();
    }

    @Test
    void aDocumentThatWasNotCalculatedIsFoundOutByItsTax() throws IOException {
        List<Map<?, ?>> bypassed = withTotals().values().stream()
                .filter(GoblOracleTest::isBypassed)
                .toList();

        assertThat(bypassed)
                .singleElement()
                .satisfies(document -> assertThat(findings(document, AMOUNTS))
                        .extracting(Violation::rule)
                        .containsExactlyInAnyOrder("TOT-5", "TAX-1"));
    }

    @Test
    void withoutToleranceOnlyTaxRoundedForSeveralRatesAtOnceDiffers() throws IOException {
        Map<String, List<String>> broken = new TreeMap<>();
        withTotals().forEach((file, document) -> {
            List<String> rules = asked(new Mapping(document).within(ToleranceProfile.EXACT), AMOUNTS)
                    .map(Violation::rule)
                    .toList();
            if (!rules.isEmpty() && !isBypassed(document)) {
                broken.put(file.getFileName().toString(), rules);
            }
        });

        assertThat(broken)
                .containsOnly(
                        Map.entry("invoice-peppol.json", List.of("TOT-5")),
                        Map.entry("invoice-es-es-vateqs-provider.json", List.of("TOT-5")));
    }

    private static Stream<Violation> findings(Map<?, ?> document, String asked) {
        return asked(new Mapping(document).map(), asked);
    }

    private static Stream<Violation> asked(Invoice invoice, String asked) {
        return Rules.check(invoice).stream()
                .filter(one -> one.rule().matches(asked) && !one.rule().matches(NOT_ASKED));
    }

    /** Says of itself that its amounts were put in by hand: its tax lines do not sum to its tax. */
    private static boolean isBypassed(Map<?, ?> document) {
        return document.get("$tags") instanceof List<?> tags && tags.contains("bypass");
    }

    private static Map<Path, Map<?, ?>> withTotals() throws IOException {
        assumeTrue(FOLDER != null, "set CONCORDAT_GOBL to a checkout of invopop/gobl");
        Map<Path, Map<?, ?>> documents = new TreeMap<>();
        for (Path file : documents()) {
            Map<?, ?> document = object(Tree.parse(Files.readAllBytes(file)));
            if (document.containsKey("totals")) {
                documents.put(file, document);
            }
        }
        return documents;
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(FOLDER))) {
            return files.filter(path -> path.toString().matches(".*examples.*/out/[^/]*\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<?, ?> object(Object json) {
        Map<?, ?> map = (Map<?, ?>) json;
        return map.containsKey("doc") ? (Map<?, ?>) map.get("doc") : map;
    }

    /** One document on its way to an invoice. */
    private static final class Mapping {

        private final OracleInvoice invoice;
        private final Map<?, ?> document;

        Mapping(Map<?, ?> document) {
            this.document = document;
            this.invoice = new OracleInvoice(Money.currency(text(document, "currency")));
        }

        /**
         * GOBL rounds tax once for the category; where several rates are contained in prices its total may be a minor unit
         * from the sum of the rates, which is the profile line-scaled.
         */
        Invoice map() {
            Invoice exact = within(ToleranceProfile.EXACT);
            return invoice.taxes.stream().filter(TaxLine::inclusive).count() > 1
                    ? new Mapping(document).within(ToleranceProfile.LINE_SCALED)
                    : exact;
        }

        Invoice within(ToleranceProfile profile) {
            list(document, "lines").forEach(this::line);
            adjustments(document, "discounts", AllowanceCharge.Kind.ALLOWANCE).forEach(invoice.allowancesCharges::add);
            adjustments(document, "charges", AllowanceCharge.Kind.CHARGE).forEach(invoice.allowancesCharges::add);
            Map<?, ?> totals = (Map<?, ?>) document.get("totals");
            Object included = document.get("tax") instanceof Map<?, ?> tax ? tax.get("prices_include") : null;
            if (totals.get("taxes") instanceof Map<?, ?> taxes) {
                for (Map<?, ?> category : list(taxes, "categories")) {
                    boolean retained = "true".equals(text(category, "retained"));
                    boolean inclusive = text(category, "code").equals(included);
                    for (Map<?, ?> rate : list(category, "rates")) {
                        List<TaxLine> target = retained ? invoice.withholdings : invoice.taxes;
                        tax(category, rate, rate, inclusive, target);
                        if (rate.get("surcharge") instanceof Map<?, ?> surcharge) {
                            tax(category, rate, surcharge, false, target);
                        }
                    }
                }
            }
            return invoice.within(profile, totals(totals));
        }

        private void tax(
                Map<?, ?> category, Map<?, ?> rate, Map<?, ?> amount, boolean inclusive, List<TaxLine> target) {
            BigDecimal percent = percent(amount.get("percent"));
            target.add(TaxLineBuilder.builder()
                    .taxType(text(category, "code") + "-" + target.size())
                    .category(new TaxCategory(Code.of(percent == null ? "X" : "T"), percent))
                    .taxable(money(rate, "base"))
                    .tax(money(amount, "amount"))
                    .inclusive(inclusive)
                    .build());
        }

        private Totals totals(Map<?, ?> totals) {
            return new Totals(
                    money(totals, "sum"),
                    optional(totals, "discount"),
                    optional(totals, "charge"),
                    money(totals, "total"),
                    money(totals, "tax"),
                    money(totals, "total_with_tax"),
                    optional(totals, "retained_tax"),
                    optional(totals, "advance"),
                    optional(totals, "rounding"),
                    money(totals, totals.containsKey("due") ? "due" : "payable"));
        }

        private void line(Map<?, ?> line) {
            Map<?, ?> item = (Map<?, ?>) line.get("item");
            Money price = money(item, "price");
            List<AllowanceCharge> all = Stream.concat(
                            adjustments(line, "discounts", AllowanceCharge.Kind.ALLOWANCE),
                            adjustments(line, "charges", AllowanceCharge.Kind.CHARGE))
                    .toList();
            Quantity quantity = Quantity.of(new BigDecimal(text(line, "quantity")), Unit.ONE);
            boolean negative = price.signum() < 0;
            invoice.line(
                    negative ? quantity.withValue(quantity.value().negate()) : quantity,
                    LinePricingBuilder.builder()
                            .unitPrice(new UnitPrice(
                                    price.amount().abs(), invoice.currency, Quantity.of(BigDecimal.ONE, Unit.ONE)))
                            .lineNet(money(line, "total"))
                            .allowancesCharges(all)
                            .build());
        }

        private Stream<AllowanceCharge> adjustments(Map<?, ?> parent, String name, AllowanceCharge.Kind kind) {
            return list(parent, name).stream()
                    .map(one -> AllowanceChargeBuilder.builder()
                            .id(kind + "-" + text(one, "i") + "-" + System.identityHashCode(one))
                            .kind(money(one, "amount").signum() < 0 ? other(kind) : kind)
                            .reason(new AllowanceCharge.Reason(null, "as agreed"))
                            .basis(basis(parent, one))
                            .amount(money(one, "amount").abs())
                            .build());
        }

        /** A discount below zero, on goods taken back, is a charge. */
        private static AllowanceCharge.Kind other(AllowanceCharge.Kind kind) {
            return kind == AllowanceCharge.Kind.CHARGE ? AllowanceCharge.Kind.ALLOWANCE : AllowanceCharge.Kind.CHARGE;
        }

        private AllowanceCharge.@Nullable Basis basis(Map<?, ?> parent, Map<?, ?> one) {
            BigDecimal percent = percent(one.get("percent"));
            Money base = one.containsKey("base") ? money(one, "base") : optional(parent, "sum");
            return percent == null || base == null ? null : new AllowanceCharge.Basis(percent, base.abs(), null);
        }

        private @Nullable Money optional(Map<?, ?> parent, String name) {
            return parent.containsKey(name) ? money(parent, name) : null;
        }

        private Money money(Map<?, ?> parent, String name) {
            return new Money(new BigDecimal(text(parent, name)), invoice.currency);
        }

        private static @Nullable BigDecimal percent(@Nullable Object text) {
            return text == null ? null : new BigDecimal(text.toString().replace("%", ""));
        }

        private static String text(Map<?, ?> parent, String name) {
            Object value = parent.get(name);
            return value instanceof Tree.Literal literal ? literal.text() : String.valueOf(value);
        }

        @SuppressWarnings("unchecked")
        private static List<Map<?, ?>> list(Map<?, ?> parent, String name) {
            return parent.get(name) instanceof List<?> list ? (List<Map<?, ?>>) list : List.of();
        }
    }
}
