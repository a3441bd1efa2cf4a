package io.concordat.testkit.fake.billing;

import io.concordat.model.billing.InvoiceAmounts;
import io.concordat.model.order.LinePricing;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.AllowanceChargeBuilder;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.pricing.Totals;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bills an order in parts.
 *
 * <p>Each amount is billed in proportion: those of a line by its quantity, those of the order by the net amounts of its
 * lines, taxes by what they are on. Each bill is what the standing after it has more than the standing before it, so the
 * bill that completes a line or the order takes the rounding difference and all bills together are the order, exactly.
 */
public final class PartialBilling {

    private final SalesOrder order;
    private final Standing before;
    private final Standing after;

    private PartialBilling(SalesOrder order, Standing before, Standing after) {
        this.order = order;
        this.before = before;
        this.after = after;
    }

    /**
     * The bill for what was shipped between two moments.
     *
     * @param order the order; its amounts tie out
     * @param before quantity billed before, by line id
     * @param after quantity billed with this bill, by line id; at least one line has more than before
     */
    public static Bill bill(SalesOrder order, Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        return new PartialBilling(order, new Standing(order, before), new Standing(order, after)).bill();
    }

    private Bill bill() {
        List<BilledLine> lines = order.lines().stream()
                .filter(line -> quantity(line).signum() > 0)
                .map(this::billed)
                .toList();
        List<AllowanceCharge> extras = parts(order.amounts().allowancesCharges(), before.ofOrder(), after.ofOrder());
        List<TaxLine> taxes = TaxPlan.of(order).stream()
                .filter(group -> concerns(group, lines))
                .map(this::tax)
                .toList();
        Totals totals = totals(new BillTotals(Money.zero(order.terms().currency()), lines, extras, taxes));
        return new Bill(lines, new InvoiceAmounts(extras, taxes, withheld(totals.withholding()), totals));
    }

    private Totals totals(BillTotals sums) {
        Totals whole = order.amounts().totals();
        return sums.with(new BillTotals.Settled(
                part(TaxPlan.unexplained(order), before.ofOrder(), after.ofOrder()),
                ofOrder(whole.withholding()),
                ofOrder(whole.prepaid()),
                ofOrder(whole.rounding())));
    }

    private BigDecimal quantity(OrderLine line) {
        return after.quantity(line).subtract(before.quantity(line));
    }

    private BilledLine billed(OrderLine line) {
        LinePricing whole = line.pricing();
        UnitPrice price = whole.unitPrice();
        boolean restated =
                price != null && !price.per().unit().equals(line.quantity().unit());
        LinePricing part = new LinePricing(
                restated ? restated(line) : price,
                restated ? List.of() : whole.components(),
                after.net(line).minus(before.net(line)),
                parts(whole.allowancesCharges(), before.of(line), after.of(line)),
                whole.taxes().stream().map(tax -> tax(tax, line)).toList(),
                whole.taxCategory(),
                whole.override());
        return new BilledLine(line, Quantity.of(quantity(line), line.quantity().unit()), part);
    }

    // an invoice line has no unit conversions, so its price must be for the unit it is counted in
    private static UnitPrice restated(OrderLine line) {
        Money goods = Standing.goods(line);
        Quantity counted = Quantity.of(line.quantity().value(), line.quantity().unit());
        return new UnitPrice(goods.amount(), goods.currency(), counted);
    }

    private static Money part(Money total, Share from, Share to) {
        return to.of(total).minus(from.of(total));
    }

    private static List<AllowanceCharge> parts(List<AllowanceCharge> whole, Share from, Share to) {
        return whole.stream()
                .map(one -> AllowanceChargeBuilder.builder(one)
                        .amount(part(one.amount(), from, to))
                        .basis(null)
                        .build())
                .filter(one -> one.amount().signum() != 0)
                .toList();
    }

    private TaxLine tax(TaxLine tax, OrderLine line) {
        Share from = before.of(line);
        Share to = after.of(line);
        Money exempt = tax.exempt();
        return TaxLineBuilder.builder(tax)
                .taxable(part(tax.taxable(), from, to))
                .exempt(exempt == null ? null : part(exempt, from, to))
                .tax(part(tax.tax(), from, to))
                .build();
    }

    private boolean concerns(TaxGroup group, List<BilledLine> lines) {
        boolean moves = !group.taxable(after).isSameValueAs(group.taxable(before))
                || !group.tax(after).isSameValueAs(group.tax(before));
        return moves || lines.stream().anyMatch(billed -> group.covers(billed.line()));
    }

    private TaxLine tax(TaxGroup group) {
        return TaxLineBuilder.builder(group.target())
                .taxable(group.taxable(after).minus(group.taxable(before)))
                .exempt(ofOrder(group.target().exempt()))
                .tax(group.tax(after).minus(group.tax(before)))
                .build();
    }

    private @Nullable Money ofOrder(@Nullable Money total) {
        return total == null ? null : part(total, before.ofOrder(), after.ofOrder());
    }

    private static List<TaxLine> withheld(@Nullable Money amount) {
        if (amount == null || amount.signum() == 0) {
            return List.of();
        }
        return List.of(TaxLineBuilder.builder()
                .taxType("WITHHOLDING")
                .category(TaxPlan.RATE_NOT_SAID)
                .taxable(amount)
                .tax(amount)
                .build());
    }
}
