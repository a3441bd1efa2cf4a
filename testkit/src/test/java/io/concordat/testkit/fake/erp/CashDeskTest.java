package io.concordat.testkit.fake.erp;

import static io.concordat.testkit.Calls.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.erp.CreditRequest;
import io.concordat.adapter.erp.receivables.CashApplicationReceipt;
import io.concordat.adapter.erp.receivables.OpenItem;
import io.concordat.adapter.erp.receivables.OpenItemRequest;
import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceSettlement.Balances;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.event.CashEvent;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.CashApplication.Amounts;
import io.concordat.model.payment.CashApplication.Target;
import io.concordat.model.payment.CashApplicationAmountsBuilder;
import io.concordat.model.payment.CashApplicationBuilder;
import io.concordat.model.payment.Payment;
import io.concordat.model.payment.PaymentBuilder;
import io.concordat.model.rule.CashRules;
import io.concordat.model.rule.Rules;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.Calls;
import io.concordat.testkit.Shipments;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.Samples;
import io.concordat.testkit.fixture.VirtualClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that comes in, is put to an invoice of 125.00 EUR and taken away again in the in-memory ERP. */
class CashDeskTest {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final InMemoryErp erp = new InMemoryErp(ErpSetup.standard().withPayer(null), clock);
    private int calls;
    private Invoice invoice;

    @BeforeEach
    void bill() {
        erp.customer(Customers.TYPICAL, Money.of("10000", "EUR"));
        erp.item(ItemKey.of("A"), Quantity.of("100", "C62"));
        SalesOrder order =
                SalesOrders.order("so-1").line("A", "10", "C62", "12.50").build();
        erp.orders().submit(order, call());
        erp.shipments().confirm(Shipments.of("shp-1", order, Map.of("1", "10"), clock), call());
        clock.advance(Duration.ofHours(2));
        invoice = erp.effects().invoices().get(0);
    }

    private CallContext call() {
        return Calls.call("k" + calls++, clock);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private Payment receive(String id, Money amount) {
        Payment payment = PaymentBuilder.builder(Samples.realistic(Payment.class))
                .id(Id.of(id))
                .parties(new Payment.Parties(SalesOrders.typical().parties().soldTo(), null))
                .amounts(Payment.Amounts.captured(amount))
                .build();
        erp.moneyIn().receive(payment, call());
        return payment;
    }

    private CashApplication application(String id, Id<?> source, Amounts amounts) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new CashApplication(
                Id.of(id),
                Ref.to(source),
                Target.of(invoice.id()),
                amounts,
                null,
                new CashApplication.Decision(now, "cash desk", null),
                null,
                true,
                Appendix.EMPTY,
                Meta.first(CashApplication.class, Producer.of("cash-1", SystemRole.ERP), now));
    }

    private CashApplicationReceipt apply(CashApplication application) {
        return erp.cash().apply(application, call());
    }

    private List<OpenItem> openItems() {
        OpenItemRequest request = new OpenItemRequest(Ref.to(Customers.TYPICAL), null);
        return erp.openItems().openItems(request, Cursor.START, 100, call()).items();
    }

    private Balances balancesOfTheInvoice() {
        return openItems().stream()
                .filter(item -> item.document().id().equals(invoice.id()))
                .findFirst()
                .orElseThrow()
                .balances();
    }

    @Test
    void moneyOnAccountIsOpenAndLowersTheExposure() {
        receive("pay-1", eur("25.00"));
        assertThat(openItems())
                .extracting(OpenItem::kind)
                .containsExactly(OpenItem.Kind.INVOICE, OpenItem.Kind.PAYMENT);
        assertThat(Money.sum(openItems().stream().map(OpenItem::owed).toList(), Money.currency("EUR")))
                .isEqualByComparingTo(eur("100.00"));
        var exposure = erp.credit()
                .check(new CreditRequest(Ref.to(Customers.TYPICAL), null, eur("1")), call())
                .exposure();
        assertThat(exposure.unapplied()).isEqualByComparingTo(eur("25.00"));
        assertThat(exposure.available()).isEqualByComparingTo(eur("9900.00"));
    }

    @Test
    void whatIsPaidDeductedAndGivenUpClearsTheInvoice() {
        Payment payment = receive("pay-1", eur("120.00"));
        Amounts amounts = CashApplicationAmountsBuilder.builder()
                .applied(eur("120.00"))
                .discountTaken(eur("2.50"))
                .writeOff(eur("2.49"))
                .build();
        CashApplicationReceipt receipt = apply(application("ca-1", payment.id(), amounts));
        assertThat(receipt.open()).isEqualByComparingTo(eur("0.01"));
        assertThat(receipt.unapplied().signum()).isZero();
        assertThat(balancesOfTheInvoice().applied()).isEqualByComparingTo(eur("120.00"));
        assertThat(balancesOfTheInvoice().writtenOff()).isEqualByComparingTo(eur("4.99"));
        assertThat(openItems()).hasSize(1);
    }

    @Test
    void aCreditMemoPutToItsInvoiceIsCreditedNotPaid() {
        erp.credit(invoice.id(), Code.of("DAMAGED"));
        CreditMemo memo = erp.effects().creditMemos().get(0);
        assertThat(Rules.check(memo)).isEmpty();
        apply(application("ca-1", memo.id(), Amounts.of(eur("25.00"))));
        assertThat(balancesOfTheInvoice().credited()).isEqualByComparingTo(eur("25.00"));
        assertThat(balancesOfTheInvoice().applied().signum()).isZero();
        assertThat(openItems())
                .extracting(item -> item.balances().open().amount())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("100.00"), new BigDecimal("100.00"));
    }

    @Test
    void creditsAnInvoiceOnce() {
        erp.credit(invoice.id(), Code.of("DAMAGED"));
        assertThatThrownBy(() -> erp.credit(invoice.id(), Code.of("DAMAGED")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not credited before");
    }

    @Test
    void aDisputeStaysOpenAndIsNeverMoreThanThat() {
        erp.dispute(invoice.id(), eur("25.00"));
        assertThat(balancesOfTheInvoice().disputed()).isEqualByComparingTo(eur("25.00"));
        assertThat(balancesOfTheInvoice().open()).isEqualByComparingTo(eur("125.00"));
        erp.pay(invoice.id(), eur("120.00"));
        assertThat(balancesOfTheInvoice().disputed()).isEqualByComparingTo(eur("5.00"));
    }

    @Test
    void aReversalIsToldAndObeysTheRules() {
        Payment payment = receive("pay-1", eur("100.00"));
        CashApplication applied = application("ca-1", payment.id(), Amounts.of(eur("60.00")));
        CashApplication undone = CashApplicationBuilder.builder(applied)
                .id(Id.of("ca-2"))
                .amounts(Amounts.of(eur("-60.00")))
                .reversal(new CashApplication.Reversal(Ref.to(applied.id()), Code.of("DUPLICATE")))
                .build();
        apply(applied);
        assertThat(apply(undone).open()).isEqualByComparingTo(eur("125.00"));
        assertThat(facts(erp.payments(), PaymentEvent.Received.class, clock)).hasSize(1);
        assertThat(facts(erp.payments(), CashEvent.Applied.class, clock)).hasSize(1);
        assertThat(facts(erp.payments(), CashEvent.Unapplied.class, clock)).hasSize(1);
        assertThat(CashRules.check(payment, erp.effects().applications())).isEmpty();
        assertThat(CashRules.check(invoice, erp.effects().applications())).isEmpty();
    }

    @Test
    void aReversalThatTurnsNotEverySignIsRefused() {
        Payment payment = receive("pay-1", eur("100.00"));
        CashApplication applied = application("ca-1", payment.id(), Amounts.of(eur("60.00")));
        CashApplication half = CashApplicationBuilder.builder(applied)
                .id(Id.of("ca-2"))
                .amounts(Amounts.of(eur("-30.00")))
                .reversal(new CashApplication.Reversal(Ref.to(applied.id()), Code.of("DUPLICATE")))
                .build();
        apply(applied);
        assertThat(Calls.reasons(() -> apply(half))).containsExactly("CASH-8");
        assertThat(balancesOfTheInvoice().open()).isEqualByComparingTo(eur("65.00"));
    }

    @Test
    void refusesWithEveryRuleThatIsBroken() {
        Payment payment = receive("pay-1", eur("10.00"));
        assertThat(Calls.reasons(() -> apply(application("ca-1", payment.id(), Amounts.of(eur("200.00"))))))
                .containsExactly("CASH-6", "CASH-7");
        Payment dollars = receive("pay-2", Money.of("200.00", "USD"));
        assertThat(Calls.reasons(() -> apply(application("ca-2", dollars.id(), Amounts.of(eur("20.00"))))))
                .containsExactly("CASH-10");
    }

    @Test
    void anExchangeTakesItsSourceFromThePayment() {
        Payment dollars = receive("pay-1", Money.of("200.00", "USD"));
        Amounts amounts = CashApplicationAmountsBuilder.builder()
                .applied(eur("90.00"))
                .fx(new Amounts.Exchange(Money.of("100.00", "USD"), new BigDecimal("0.90"), eur("0.00")))
                .build();
        CashApplicationReceipt receipt = apply(application("ca-1", dollars.id(), amounts));
        assertThat(receipt.unapplied()).isEqualByComparingTo(Money.of("100.00", "USD"));
        assertThat(receipt.open()).isEqualByComparingTo(eur("35.00"));
    }

    @Test
    void putsMoneyOnAccountForNothingInParticular() {
        Payment payment = receive("pay-1", eur("10.00"));
        CashApplication onAccount = CashApplicationBuilder.builder(
                        application("ca-1", payment.id(), Amounts.of(eur("10.00"))))
                .target(new Target(Target.Kind.ON_ACCOUNT, null, null))
                .build();
        CashApplicationReceipt receipt = apply(onAccount);
        assertThat(receipt.open()).isNull();
        assertThat(receipt.unapplied().signum()).isZero();
        assertThat(openItems()).hasSize(2);
    }

    @Test
    void saysWhatItCannotDo() {
        Payment payment = receive("pay-1", eur("10.00"));
        CashApplication toAnOrder = CashApplicationBuilder.builder(
                        application("ca-1", payment.id(), Amounts.of(eur("10.00"))))
                .target(new Target(Target.Kind.ORDER, null, Ref.to(Id.of("so-1"))))
                .build();
        assertThat(Calls.failureKind(() -> apply(toAnOrder))).isEqualTo(FailureKind.UNSUPPORTED);
    }
}
