package io.concordat.testkit.fake.crm;

import io.concordat.adapter.crm.InvoiceStatusReport;
import io.concordat.adapter.crm.OrderStatusReport;
import io.concordat.adapter.crm.PaymentStatusReport;
import io.concordat.adapter.crm.ServiceCase;
import io.concordat.adapter.crm.StatusReport;
import io.concordat.model.billing.Invoice;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.payment.Payment;
import io.concordat.model.quote.Quote;
import io.concordat.model.value.Id;
import java.util.List;
import java.util.Map;

/**
 * Everything an in-memory CRM has done, to be counted.
 *
 * @param orders what is shown of orders
 * @param invoices what is shown of invoices
 * @param payments what is shown of payments
 * @param converted the order each converted quote became
 * @param cases every case as it is now
 */
public record CrmEffects(
        Board<SalesOrder, OrderStatusReport> orders,
        Board<Invoice, InvoiceStatusReport> invoices,
        Board<Payment, PaymentStatusReport> payments,
        Map<Id<Quote>, Id<SalesOrder>> converted,
        List<ServiceCase> cases) {

    /**
     * What is shown of things of one kind.
     *
     * @param <T> the things
     * @param <R> reports about them
     * @param shown the report that is shown of each
     * @param reports how many reports were taken, superseded ones included
     * @param superseded how many of them came too late to be shown
     * @param repeats how many calls came again under a key that was done
     */
    public record Board<T, R extends StatusReport<T>>(Map<Id<T>, R> shown, int reports, int superseded, int repeats) {

        /** Copies the map. */
        public Board {
            shown = Map.copyOf(shown);
        }
    }

    /** Copies the collections. */
    public CrmEffects {
        converted = Map.copyOf(converted);
        cases = List.copyOf(cases);
    }
}
