package io.concordat.testkit.tck.erp.receivables;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.call.CallContext;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.Payment;
import io.concordat.model.payment.PaymentTrace;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.Calls;
import io.concordat.testkit.Shipments;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.erp.ErpSetup;
import io.concordat.testkit.fake.erp.InMemoryErp;
import io.concordat.testkit.fixture.Parties;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An in-memory ERP whose customers owe amounts that are easily rounded. */
final class LedgerWorld {

    private static final String MANY = "1000000";

    final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    final InMemoryErp erp = new InMemoryErp(ErpSetup.standard().withPayer(null), clock);
    private int names;

    LedgerWorld() {
        erp.item(ItemKey.of("A-100"), Quantity.of(MANY, "KGM"));
    }

    CallContext call() {
        return Calls.call("world-" + names++, clock);
    }

    Ref<Customer> customer() {
        Id<Customer> id = Id.of("cust-" + names++);
        erp.customer(id, Money.of(MANY, "EUR"));
        return Ref.to(id);
    }

    /** An invoice of a new order of one line. */
    Invoice invoice(Ref<Customer> customer, String currency, String quantity, String price) {
        String name = "so-" + names++;
        SalesOrder order = SalesOrders.order(name)
                .customer(customer.id())
                .currency(currency)
                .line("A-100", quantity, "KGM", price)
                .build();
        erp.orders().submit(order, call());
        erp.shipments().confirm(Shipments.of("shp-" + name, order, Map.of("1", quantity), clock), call());
        clock.advance(Duration.ofHours(2));
        List<Invoice> invoices = erp.effects().invoices();
        return invoices.get(invoices.size() - 1);
    }

    /** Money of a customer that did not come in yet. */
    Payment payment(Ref<Customer> customer, Money amount) {
        return payment("pay-" + names++, customer, amount);
    }

    Payment payment(String id, Ref<Customer> customer, Money amount) {
        LocalDate today = LocalDate.of(2026, 3, 2);
        return new Payment(
                Id.of(id),
                id,
                new Payment.Parties(Parties.buyer(customer.id()), null),
                Code.of("30", "UNCL4461"),
                Payment.Amounts.captured(amount),
                new Payment.Dates(today, today, today),
                PaymentStatus.SETTLED,
                new PaymentTrace(
                        null,
                        null,
                        id,
                        List.of(Identifier.of("urn:test:bank", id, "TRANSACTION")),
                        List.of(),
                        List.of()),
                Appendix.EMPTY,
                Meta.first(Payment.class, Producer.of("bank-1", SystemRole.BANK), now()));
    }

    Payment received(Ref<Customer> customer, Money amount) {
        Payment payment = payment(customer, amount);
        erp.moneyIn().receive(payment, call());
        return payment;
    }

    CashApplication application(Payment source, Invoice target, Money amount) {
        return application("ca-" + names++, source.id(), target.id(), amount);
    }

    CashApplication application(String id, Id<?> source, Id<Invoice> target, Money amount) {
        return new CashApplication(
                Id.of(id),
                Ref.to(source),
                CashApplication.Target.of(target),
                CashApplication.Amounts.of(amount),
                null,
                new CashApplication.Decision(now(), "cash desk", null),
                null,
                true,
                Appendix.EMPTY,
                Meta.first(CashApplication.class, Producer.of("cash-1", SystemRole.ERP), now()));
    }

    /** What is open of the documents of a customer, from what the ERP has done. */
    Map<Id<?>, Money> open(Ref<Customer> customer) {
        Map<Id<?>, Money> open = new HashMap<>();
        for (Invoice invoice : erp.effects().invoices()) {
            put(
                    open,
                    customer,
                    invoice.parties().buyer().customer(),
                    invoice.id(),
                    erp.effects().open(invoice));
        }
        for (CreditMemo memo : erp.effects().creditMemos()) {
            Money credit = memo.amounts().totals().payable();
            put(open, customer, memo.parties().buyer().customer(), memo.id(), left(memo.id(), credit));
        }
        for (Payment payment : erp.effects().payments()) {
            put(open, customer, payment.parties().payer().customer(), payment.id(), left(payment));
        }
        return open;
    }

    private static void put(Map<Id<?>, Money> open, Ref<Customer> of, Ref<Customer> is, Id<?> document, Money amount) {
        if (of.id().equals(is.id()) && amount.signum() != 0) {
            open.put(document, amount);
        }
    }

    Money left(Payment payment) {
        return left(payment.id(), payment.kept());
    }

    private Money left(Id<?> source, Money amount) {
        Money left = amount;
        for (CashApplication application : erp.effects().applications()) {
            if (application.source().id().equals(source)) {
                left = left.minus(application.amounts().applied());
            }
        }
        return left;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
