package io.concordat.testkit.tck.erp.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.receivables.PaymentReceipt;
import io.concordat.adapter.erp.receivables.PaymentSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.model.payment.Payment;
import io.concordat.model.value.Money;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import org.junit.jupiter.api.Test;

/** What every {@link PaymentSink} promises. A payment to test with is put to nothing by the ERP itself. */
@Proves(PaymentSink.class)
public abstract class PaymentSinkTck extends KeyedSinkTck<PaymentSink, Payment, PaymentReceipt> {

    /** For the test framework. */
    protected PaymentSinkTck() {}

    /** The same payment with another amount. */
    @Override
    protected abstract Payment otherThan(Payment payment);

    /** A payment of a customer the system does not have. */
    protected abstract Payment ofAStranger();

    /** What of a payment is open on the payer's account: ask the system, not the adapter. */
    protected abstract Money open(Payment payment);

    @Override
    protected final PaymentReceipt send(PaymentSink port, Payment payment, CallContext call) {
        return port.receive(payment, call);
    }

    @Test
    void erp46BooksAPaymentOnceUnderWhateverKeys() {
        Payment payment = document();
        PaymentReceipt first = port().receive(payment, call());
        assertThat(port().receive(payment, call()))
                .as("ERP-46: the receipt under another key")
                .isEqualTo(first);
        assertThat(effectsOf(payment)).as("ERP-46: bookings under two keys").isEqualTo(1);
    }

    @Test
    void erp46RefusesAPaymentWithAnotherAmount() {
        Payment payment = document();
        port().receive(payment, call());
        Payment other = otherThan(payment);
        assertThat(kindOf(call -> port().receive(other, call), call()))
                .as("ERP-46: failure of a payment that was booked with another amount")
                .isEqualTo(FailureKind.CONFLICT);
    }

    @Test
    void erp47OpensWhatCameIn() {
        Payment payment = document();
        port().receive(payment, call());
        assertThat(open(payment)).as("ERP-47: what is open of the payment").isEqualByComparingTo(payment.kept());
    }

    @Test
    void erp48DoesNotTakeMoneyOfAStranger() {
        Payment payment = ofAStranger();
        assertThat(kindOf(call -> port().receive(payment, call), call()))
                .as("ERP-48: failure of a payment of an unknown customer")
                .isEqualTo(FailureKind.REJECTED);
        assertThat(effectsOf(payment)).as("ERP-48: bookings of that payment").isZero();
    }
}
