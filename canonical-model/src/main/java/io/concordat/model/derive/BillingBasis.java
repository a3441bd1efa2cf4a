package io.concordat.model.derive;

import io.concordat.model.status.LineQuantities;
import io.concordat.model.terms.InvoicingPolicy;
import java.math.BigDecimal;

/** Which quantity of a line may be billed. */
public enum BillingBasis {
    /** Nothing yet: the order is billed when all of it has left, and that is not so; or nobody here sees invoices. */
    NOTHING("billable"),
    /** What the customer still wants or has kept: max(E − R, 0). */
    ORDERED("ordered"),
    /** What left and did not come back: N. */
    SHIPPED("shipped"),
    /** What arrived and did not come back: D − R. */
    DELIVERED("delivered");

    private final String word;

    BillingBasis(String word) {
        this.word = word;
    }

    /** The basis of a policy, at a point where all goods of the order have left or not. */
    public static BillingBasis of(InvoicingPolicy policy, boolean allLeft) {
        return switch (policy) {
            case ON_ORDER -> ORDERED;
            case ON_DELIVERY -> DELIVERED;
            case ORDER_COMPLETE -> allLeft ? SHIPPED : NOTHING;
            case ON_SHIPMENT, CONSOLIDATED -> SHIPPED;
        };
    }

    /** How much of a line may be billed, never below zero. */
    public BigDecimal of(LineQuantities q) {
        BigDecimal basis = switch (this) {
            case NOTHING -> BigDecimal.ZERO;
            case ORDERED -> q.effectiveDemand().subtract(q.returned());
            case SHIPPED -> q.withCustomer();
            case DELIVERED -> q.delivered().subtract(q.returned());
        };
        return basis.max(BigDecimal.ZERO);
    }

    /** The word for it in a sentence. */
    String word() {
        return word;
    }
}
