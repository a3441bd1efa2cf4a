package io.concordat.testkit.fake.billing;

import io.concordat.model.billing.InvoiceAmounts;
import java.util.List;

/**
 * The amounts of one bill for a part of an order.
 *
 * @param lines what is billed, in the order's order
 * @param amounts allowances, charges, taxes and totals; they tie out by EN 16931 BR-CO-10 to BR-CO-16
 */
public record Bill(List<BilledLine> lines, InvoiceAmounts amounts) {

    /** Copies the list. */
    public Bill {
        lines = List.copyOf(lines);
    }
}
