package io.concordat.model.dispute;

import io.concordat.model.billing.Invoice;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.payment.Payment;
import io.concordat.model.payment.Remittance;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What documents a dispute is about.
 *
 * @param invoices the invoices, or lines of them
 * @param orders the orders behind them, as far as known
 * @param payment the payment that was short
 * @param remittance the advice that says so
 */
public record DisputeSubject(
        List<@Valid Ref<Invoice>> invoices,
        List<@Valid Ref<SalesOrder>> orders,
        @Valid @Nullable Ref<Payment> payment,
        @Valid @Nullable Ref<Remittance> remittance) {

    /** Copies the lists. */
    public DisputeSubject {
        invoices = List.copyOf(invoices);
        orders = List.copyOf(orders);
    }

    /** One invoice, nothing else. */
    public static DisputeSubject of(Ref<Invoice> invoice) {
        return new DisputeSubject(List.of(invoice), List.of(), null, null);
    }
}
