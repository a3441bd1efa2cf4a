package io.concordat.model.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.payment.Payment.Amounts;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.SystemRole;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private static Payment payment(PaymentStatus status, Amounts amounts) {
        return new Payment(
                Id.of("pay-1"),
                "P-1",
                new Payment.Parties(null, null),
                null,
                amounts,
                new Payment.Dates(null, null, null),
                status,
                PaymentTrace.NONE,
                Appendix.EMPTY,
                Meta.first(
                        Payment.class,
                        Producer.of("psp", SystemRole.PAYMENT),
                        OffsetDateTime.parse("2026-11-21T08:00:00Z")));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void aTransferCountsInFull() {
        Payment transfer = payment(PaymentStatus.SETTLED, Amounts.captured(eur("93.00")));

        assertThat(transfer.amount()).isEqualTo(eur("93.00"));
        assertThat(transfer.kept()).isEqualTo(eur("93.00"));
    }

    @Test
    void aCardPaymentCountsWithWhatWasTakenAndNotGivenBack() {
        Amounts amounts = new Amounts(null, eur("100.00"), eur("60.00"), eur("10.00"));
        Payment card = payment(PaymentStatus.PARTIALLY_REFUNDED, amounts);

        assertThat(card.amount()).isEqualTo(eur("60.00"));
        assertThat(card.kept()).isEqualTo(eur("50.00"));
    }

    @Test
    void whatIsOnlyReservedIsNamedButDoesNotCount() {
        Payment reserved = payment(PaymentStatus.AUTHORISED, new Amounts(eur("120"), eur("100"), eur("0"), null));

        assertThat(reserved.amount()).isEqualTo(eur("100"));
        assertThat(reserved.kept().signum()).isZero();
    }

    @Test
    void aPaymentThatCameBackDoesNotCount() {
        assertThat(payment(PaymentStatus.FAILED, Amounts.captured(eur("9")))
                        .kept()
                        .signum())
                .isZero();
        assertThat(payment(PaymentStatus.CHARGEBACK_LOST, Amounts.captured(eur("9")))
                        .kept()
                        .signum())
                .isZero();
        assertThat(payment(PaymentStatus.CHARGEBACK_WON, Amounts.captured(eur("9")))
                        .kept())
                .isEqualTo(eur("9"));
    }

    @Test
    void refusesAPaymentOfNoAmount() {
        assertThatThrownBy(() -> new Amounts(null, null, null, eur("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("requested, authorised or captured");
    }
}
