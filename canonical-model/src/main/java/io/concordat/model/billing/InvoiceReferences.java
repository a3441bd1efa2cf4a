package io.concordat.model.billing;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice refers to.
 *
 * @param customerPurchaseOrder BT-13
 * @param orders the sales orders
 * @param shipments the shipments
 * @param contract BT-12
 * @param project BT-11
 * @param buyerReference BT-10
 * @param precedingInvoices BG-3, required for a correction
 * @param returns the returns that are credited or billed, as canonical ids and lines
 * @param disputes the deductions and disputes that are settled, as canonical ids
 */
@GeneratesBuilder
public record InvoiceReferences(
        @Nullable @Size(max = 50) String customerPurchaseOrder,
        List<@Valid Ref<SalesOrder>> orders,
        List<@Valid Ref<Shipment>> shipments,
        @Nullable @Size(max = 50) String contract,
        @Nullable @Size(max = 50) String project,
        @Classified(PERSONAL) @Nullable @Size(max = 100) String buyerReference,
        List<@Valid PrecedingInvoice> precedingInvoices,
        List<@Valid Ref<?>> returns,
        List<@Valid Ref<?>> disputes) {

    /**
     * An earlier invoice.
     *
     * @param invoice the invoice, when it is known
     * @param number its number
     * @param date its issue date
     * @param lines the lines meant; empty for all
     */
    public record PrecedingInvoice(
            @Valid @Nullable Ref<Invoice> invoice,
            @Size(min = 1, max = 50) String number,
            @Nullable LocalDate date,
            List<String> lines) {

        /** Copies the list. */
        public PrecedingInvoice {
            lines = List.copyOf(lines);
        }
    }

    /** Copies the lists. */
    public InvoiceReferences {
        orders = List.copyOf(orders);
        shipments = List.copyOf(shipments);
        precedingInvoices = List.copyOf(precedingInvoices);
        returns = List.copyOf(returns);
        disputes = List.copyOf(disputes);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
