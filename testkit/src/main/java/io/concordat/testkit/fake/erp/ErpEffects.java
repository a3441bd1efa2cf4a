package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.CancellationReceipt;
import io.concordat.adapter.erp.GoodsIssueReceipt;
import io.concordat.adapter.erp.OrderChangeAcknowledgement;
import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.Payment;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything an in-memory ERP has done, to be counted: what is missing here was lost, what is here twice was doubled.
 *
 * @param orders the numbers each order was booked under; more than one means it was doubled
 * @param changes every change of an order
 * @param cancellations every cancellation
 * @param goodsIssues every goods issue booked
 * @param invoices every invoice posted
 * @param payments every payment received
 * @param applications every payment put to something
 * @param creditMemos every credit memo posted
 * @param repeats how many calls came again under a key that was done
 */
public record ErpEffects(
        Map<Id<SalesOrder>, List<Identifier>> orders,
        List<OrderChangeAcknowledgement> changes,
        List<CancellationReceipt> cancellations,
        List<GoodsIssueReceipt> goodsIssues,
        List<Invoice> invoices,
        List<Payment> payments,
        List<CashApplication> applications,
        List<CreditMemo> creditMemos,
        int repeats) {

    /** Copies the collections. */
    public ErpEffects {
        orders = Map.copyOf(orders);
        changes = List.copyOf(changes);
        cancellations = List.copyOf(cancellations);
        goodsIssues = List.copyOf(goodsIssues);
        invoices = List.copyOf(invoices);
        payments = List.copyOf(payments);
        applications = List.copyOf(applications);
        creditMemos = List.copyOf(creditMemos);
    }

    /** How often an order was booked. */
    public int booked(Id<SalesOrder> order) {
        return orders.getOrDefault(order, List.of()).size();
    }

    /** The invoices of an order, oldest first. */
    public List<Invoice> invoicesOf(Id<SalesOrder> order) {
        return invoices.stream()
                .filter(invoice -> invoice.header().references().orders().contains(Ref.to(order)))
                .toList();
    }

    /** Billed quantity of an order by line id; a line that is missing has none. */
    public Map<String, BigDecimal> billed(Id<SalesOrder> order) {
        Map<String, BigDecimal> billed = new HashMap<>();
        for (Invoice invoice : invoicesOf(order)) {
            for (InvoiceLine line : invoice.lines()) {
                Ref<SalesOrder> orderLine = line.orderLine();
                if (orderLine != null && orderLine.lineId() != null) {
                    billed.merge(orderLine.lineId(), line.quantity().value(), BigDecimal::add);
                }
            }
        }
        return Map.copyOf(billed);
    }

    /** What is open of an invoice: its payable amount less what was put to it. */
    public Money open(Invoice invoice) {
        Money open = invoice.amounts().totals().payable();
        for (CashApplication application : applications) {
            Ref<Invoice> target = application.target().invoice();
            if (target != null && target.id().equals(invoice.id())) {
                open = open.minus(application.amounts().clearing());
            }
        }
        return open;
    }
}
