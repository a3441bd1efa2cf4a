package io.concordat.testkit.fake.erp;

import static io.concordat.testkit.Calls.call;
import static io.concordat.testkit.Calls.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.billing.Invoice;
import io.concordat.model.event.CashEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.CashApplication.Target.Kind;
import io.concordat.model.rule.CashRules;
import io.concordat.model.rule.Rules;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.Calls;
import io.concordat.testkit.Shipments;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The promises of PaymentFeed, kept by the in-memory ERP, and how its customers pay. */
class ReceivablesTest {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final SalesOrder order =
            SalesOrders.order("so-1").line("A", "10", "C62", "10.01").build();

    private InMemoryErp erpWith(@Nullable PayerScript payer) {
        InMemoryErp erp = new InMemoryErp(ErpSetup.standard().withPayer(payer), clock);
        erp.customer(Customers.TYPICAL, Money.of("10000", "EUR"));
        erp.item(ItemKey.of("A"), Quantity.of("100", "C62"));
        erp.orders().submit(order, call("order", clock));
        ship(erp, "s-1", "4");
        return erp;
    }

    private void ship(InMemoryErp erp, String id, String quantity) {
        erp.shipments().confirm(Shipments.of(id, order, Map.of("1", quantity), clock), call(id, clock));
        clock.advance(Duration.ofHours(1));
    }

    private static List<String> amounts(InMemoryErp erp) {
        return erp.effects().payments().stream()
                .map(payment -> payment.amount().toString())
                .toList();
    }

    @Test
    void paysTheFirstInvoiceShortAndTheRestLater() {
        InMemoryErp erp = erpWith(PayerScript.shortPaysFirst());
        ship(erp, "s-2", "6");
        clock.advance(Duration.ofDays(10));
        assertThat(amounts(erp)).containsExactly("32.03 EUR", "60.06 EUR");
        Invoice first = erp.effects().invoices().get(0);
        assertThat(erp.effects().open(first).isSameValueAs(Money.of("8.01", "EUR")))
                .isTrue();
        clock.advance(Duration.ofDays(20));
        assertThat(amounts(erp)).containsExactly("32.03 EUR", "60.06 EUR", "8.01 EUR");
        assertThat(erp.effects().invoices())
                .allSatisfy(invoice ->
                        assertThat(erp.effects().open(invoice).signum()).isZero());
    }

    @Test
    void paysPunctuallyWhenScriptedSo() {
        InMemoryErp erp = erpWith(PayerScript.punctual());
        clock.advance(Duration.ofDays(40));
        assertThat(amounts(erp)).containsExactly("40.04 EUR");
    }

    @Test
    void paysNothingUnlessTold() {
        InMemoryErp erp = erpWith(null);
        clock.advance(Duration.ofDays(400));
        assertThat(amounts(erp)).isEmpty();
        erp.pay(erp.effects().invoices().get(0).id(), Money.of("1.00", "EUR"));
        assertThat(amounts(erp)).containsExactly("1.00 EUR");
    }

    @Test
    void erp22TellsOfMoneyBeforeItIsPutToAnInvoiceAndInFull() {
        InMemoryErp erp = erpWith(PayerScript.shortPaysFirst());
        clock.advance(Duration.ofDays(40));
        assertThat(Calls.drain(erp.payments(), 50, clock))
                .extracting(event -> event.type().fact())
                .containsExactly("payment.received", "cash.applied", "payment.received", "cash.applied");
        assertThat(facts(erp.payments(), PaymentEvent.Received.class, clock)).allSatisfy(received -> {
            assertThat(Rules.check(received.snapshot())).isEmpty();
            assertThat(received.orders()).extracting(Object::toString).containsExactly("so-1");
        });
        assertThat(facts(erp.payments(), CashEvent.Applied.class, clock))
                .allSatisfy(
                        applied -> assertThat(Rules.check(applied.snapshot())).isEmpty());
        assertThat(Calls.drain(erp.payments(), 50, clock))
                .extracting(Event::subject)
                .containsOnly("so-1");
    }

    @Test
    void erp23PutsNoMoreToAnInvoiceThanItOwes() {
        InMemoryErp erp = erpWith(null);
        Invoice invoice = erp.effects().invoices().get(0);
        erp.pay(invoice.id(), Money.of("50.00", "EUR"));
        erp.pay(invoice.id(), Money.of("5.00", "EUR"));
        List<CashApplication> applications = erp.effects().applications();
        assertThat(applications).extracting(one -> one.target().kind()).containsExactly(Kind.INVOICE, Kind.ON_ACCOUNT);
        assertThat(applications.get(0).amounts().applied().isSameValueAs(Money.of("40.04", "EUR")))
                .isTrue();
        assertThat(applications)
                .extracting(one -> one.amounts().overUnder())
                .extracting(Money::amount)
                .containsExactly(new BigDecimal("9.96"), new BigDecimal("5.00"));
        assertThat(CashRules.check(invoice, applications.subList(0, 1))).isEmpty();
        assertThat(CashRules.check(erp.effects().payments().get(0), applications.subList(0, 1)))
                .isEmpty();
    }

    @Test
    void refusesToPayWhatWasNeverBilled() {
        InMemoryErp erp = erpWith(null);
        assertThatThrownBy(() -> erp.pay(Id.of("nothing"), Money.of("1", "EUR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a posted invoice");
    }

    @Test
    void refusesAScriptWithoutMoney() {
        assertThatThrownBy(() -> new PayerScript(Duration.ZERO, BigDecimal.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than 0 and at most 1");
    }
}
