package io.concordat.model.derive;

import io.concordat.model.status.CreditStatus;
import io.concordat.model.status.Gate;
import io.concordat.model.status.Hold;
import io.concordat.model.status.InvoicingStatus;
import io.concordat.model.status.OrderStatus;
import io.concordat.model.status.PaymentDisposition;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** An accepted order with nothing in its way, and what a test changes of it. */
final class SampleFacts {

    private OrderStatus order = OrderStatus.ACCEPTED;
    private CreditStatus credit = CreditStatus.APPROVED;
    private List<Hold> holds = List.of();
    private final FulfilmentCoverage goods;
    private InvoicingStatus billing = InvoicingStatus.NOTHING_TO_INVOICE;
    private PaymentDisposition payment = PaymentDisposition.NOT_DUE;
    private Set<OrderFacts.Mark> marks = Set.of();

    private SampleFacts(FulfilmentCoverage goods) {
        this.goods = goods;
    }

    /** Lines in the letters of {@link SampleLines}. */
    static SampleFacts goods(String... lines) {
        return new SampleFacts(SampleLines.coverage(lines));
    }

    /** An order with nothing open. */
    static SampleFacts done() {
        return goods("O=2 S=2 D=2").billing(InvoicingStatus.INVOICED).payment(PaymentDisposition.PAID);
    }

    static Hold hold(String id, Hold.Type type, Hold.Scope scope, Gate... gates) {
        OffsetDateTime placed = OffsetDateTime.parse("2024-03-01T10:00:00Z");
        return new Hold(id, type, scope, List.of(gates), null, "desk", placed, null, null);
    }

    SampleFacts order(OrderStatus value) {
        this.order = value;
        return this;
    }

    SampleFacts credit(CreditStatus value) {
        this.credit = value;
        return this;
    }

    SampleFacts holds(Hold... values) {
        this.holds = List.of(values);
        return this;
    }

    SampleFacts billing(InvoicingStatus value) {
        this.billing = value;
        return this;
    }

    SampleFacts payment(PaymentDisposition value) {
        this.payment = value;
        return this;
    }

    SampleFacts marks(OrderFacts.Mark... values) {
        this.marks = Set.of(values);
        return this;
    }

    OrderFacts build() {
        return new OrderFacts(order, credit, holds, goods, billing, payment, marks);
    }
}
