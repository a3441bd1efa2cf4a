package io.concordat.testkit.tck.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.PaymentFeed;
import io.concordat.model.billing.Invoice;
import io.concordat.model.event.CashEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.EventFeedTck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link PaymentFeed} promises. What happens in it is that a customer pays an invoice, best in two parts. */
@Proves(PaymentFeed.class)
public abstract class PaymentFeedTck extends EventFeedTck<PaymentFeed, EventData> {

    /** For the test framework. */
    protected PaymentFeedTck() {}

    /** What an invoice that was paid asked for. */
    protected abstract Money payableOf(Id<Invoice> invoice);

    @Test
    void erp22TellsOfMoneyAndOfWhatItIsPutTo() {
        happen();
        assertThat(everything())
                .as("ERP-22: what is told")
                .extracting(Event::data)
                .allMatch(data -> data instanceof PaymentEvent || data instanceof CashEvent);
        List<CashApplication> applied = applied();
        List<Id<?>> received = facts(PaymentEvent.Received.class).stream()
                .<Id<?>>map(event -> event.snapshot().id())
                .toList();
        assertThat(received).as("ERP-22: payments received").isNotEmpty().doesNotHaveDuplicates();
        assertThat(applied)
                .as("ERP-22: payments that were put to something")
                .isNotEmpty()
                .allMatch(application -> received.contains(application.source().id()));
    }

    @Test
    void erp23PutsNoMoreToInvoicesThanThereIs() {
        happen();
        Map<Id<?>, Money> left = new HashMap<>();
        facts(PaymentEvent.Received.class)
                .forEach(event ->
                        left.put(event.snapshot().id(), event.snapshot().amount()));
        applied()
                .forEach(one -> left.computeIfPresent(
                        one.source().id(),
                        (id, money) -> money.minus(one.amounts().applied())));
        assertThat(left)
                .as("ERP-23: what is left of payments")
                .allSatisfy((id, money) -> assertThat(money.signum()).isNotNegative());
        Map<Id<Invoice>, Money> open = new HashMap<>();
        for (CashApplication one : applied()) {
            Ref<Invoice> invoice = one.target().invoice();
            if (invoice != null) {
                open.putIfAbsent(invoice.id(), payableOf(invoice.id()));
                open.computeIfPresent(
                        invoice.id(), (id, money) -> money.minus(one.amounts().clearing()));
            }
        }
        assertThat(open)
                .as("ERP-23: what is open of invoices")
                .allSatisfy((id, money) -> assertThat(money.signum()).isNotNegative());
    }

    private List<CashApplication> applied() {
        return facts(CashEvent.Applied.class).stream()
                .map(CashEvent.Applied::snapshot)
                .toList();
    }
}
