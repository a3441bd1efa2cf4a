package io.concordat.testkit.fake.billing;

import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which taxes an order comes to: as it states them, or, left to the invoice, as its lines and its estimate suggest. */
final class TaxPlan {

    /** Taxed at the standard rate, whatever that is. */
    static final TaxCategory RATE_NOT_SAID = new TaxCategory(Code.of("S", "UNCL5305"), null);

    /** Categories without tax that want a reason (EN 16931 BR-AE-10 and the like). */
    private static final Set<String> EXEMPT = Set.of("AE", "E", "G", "K", "O");

    private final SalesOrder order;

    private TaxPlan(SalesOrder order) {
        this.order = order;
    }

    static List<TaxGroup> of(SalesOrder order) {
        TaxPlan plan = new TaxPlan(order);
        Stream<TaxLine> taxes = isLeftToInvoice(order) ? plan.determined() : order.amounts().taxes().stream();
        return taxes.map(plan::group).toList();
    }

    /** Tax the order states without saying what it is on. */
    static Money unexplained(SalesOrder order) {
        Money tax = order.amounts().totals().tax();
        boolean explained = isLeftToInvoice(order) || !order.amounts().taxes().isEmpty();
        return explained ? Money.zero(tax.currency()) : tax;
    }

    private static boolean isLeftToInvoice(SalesOrder order) {
        return order.terms().tax().mode() == TaxDetermination.Mode.AT_INVOICE;
    }

    /** The taxes an order states, calculated anew from its lines; as stated where a line does not say its category. */
    static List<TaxLine> anew(SalesOrder order) {
        List<TaxLine> stated = order.amounts().taxes();
        TaxPlan plan = new TaxPlan(order);
        if (stated.isEmpty()
                || order.lines().stream().anyMatch(line -> line.pricing().taxCategory() == null)) {
            return stated;
        }
        Stream<TaxLine> kept = stated.stream().map(tax -> {
            TaxLine calculated = plan.calculated(tax.category());
            return TaxLineBuilder.builder(tax)
                    .taxable(calculated.taxable())
                    .tax(calculated.tax())
                    .build();
        });
        Stream<TaxLine> added = plan.categories().stream()
                .filter(category -> stated.stream().noneMatch(tax -> TaxGroup.same(tax.category(), category)))
                .map(plan::calculated);
        return Stream.concat(kept, added).toList();
    }

    /** By the categories of the lines if they have any, else the estimate. */
    private Stream<TaxLine> determined() {
        List<TaxCategory> categories = categories();
        Money estimate = order.terms().tax().estimate();
        if (!categories.isEmpty()) {
            return categories.stream().map(this::calculated);
        }
        return estimate == null
                ? Stream.empty()
                : Stream.of(tax(RATE_NOT_SAID, order.amounts().totals().netBeforeTax(), estimate));
    }

    private List<TaxCategory> categories() {
        List<TaxCategory> categories = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            TaxCategory category = line.pricing().taxCategory();
            if (category != null && categories.stream().noneMatch(one -> TaxGroup.same(one, category))) {
                categories.add(category);
            }
        }
        return categories;
    }

    private TaxLine calculated(TaxCategory category) {
        Money taxable = Money.zero(order.terms().currency());
        for (OrderLine line : linesOf(category)) {
            taxable = taxable.plus(line.pricing().lineNet());
        }
        for (AllowanceCharge extra : extrasOf(category)) {
            taxable = taxable.plus(extra.signedAmount());
        }
        Money exact = taxable.times(TaxGroup.rate(category.percent()).movePointLeft(2));
        return tax(
                category,
                taxable,
                exact.rounded(order.terms().rounding().taxMode().toJdk()));
    }

    private static TaxLine tax(TaxCategory category, Money taxable, Money tax) {
        boolean exempt = EXEMPT.contains(category.code().value());
        return TaxLineBuilder.builder()
                .taxType("VAT")
                .category(category)
                .taxable(taxable)
                .tax(tax)
                .exemption(exempt ? new TaxLine.Exemption(null, "as ordered", null) : null)
                .build();
    }

    private TaxGroup group(TaxLine target) {
        TaxCategory category = target.category();
        boolean said = order.lines().stream().allMatch(line -> line.pricing().taxCategory() != null);
        return new TaxGroup(
                target,
                said ? linesOf(category) : List.of(),
                extrasOf(category),
                order.terms().rounding().taxMode().toJdk());
    }

    private List<OrderLine> linesOf(TaxCategory category) {
        return order.lines().stream()
                .filter(line -> {
                    TaxCategory own = line.pricing().taxCategory();
                    return own != null && TaxGroup.same(own, category);
                })
                .toList();
    }

    private List<AllowanceCharge> extrasOf(TaxCategory category) {
        return order.amounts().allowancesCharges().stream()
                .filter(extra -> !extra.accrualOnly())
                .filter(extra -> extra.taxCategories().stream().anyMatch(one -> TaxGroup.same(one, category)))
                .toList();
    }
}
