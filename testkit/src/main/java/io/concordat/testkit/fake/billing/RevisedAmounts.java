package io.concordat.testkit.fake.billing;

import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.Totals;
import io.concordat.model.value.Money;
import java.util.List;

/** What an order comes to after its lines have changed: its own allowances, charges and settlements, taxes and sums anew. */
public final class RevisedAmounts {

    private RevisedAmounts() {}

    /** The amounts of an order, calculated from its lines. */
    public static OrderAmounts of(SalesOrder order) {
        OrderAmounts before = order.amounts();
        Totals whole = before.totals();
        List<TaxLine> taxes = TaxPlan.anew(order);
        List<BilledLine> lines = order.lines().stream()
                .map(line -> new BilledLine(line, line.quantity(), line.pricing()))
                .toList();
        Totals totals = new BillTotals(Money.zero(order.terms().currency()), lines, before.allowancesCharges(), taxes)
                .with(new BillTotals.Settled(
                        TaxPlan.unexplained(order), whole.withholding(), whole.prepaid(), whole.rounding()));
        return new OrderAmounts(before.allowancesCharges(), taxes, totals);
    }
}
