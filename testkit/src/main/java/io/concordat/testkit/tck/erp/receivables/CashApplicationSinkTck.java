package io.concordat.testkit.tck.erp.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.receivables.CashApplicationReceipt;
import io.concordat.adapter.erp.receivables.CashApplicationSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.CashApplication.Amounts;
import io.concordat.model.payment.CashApplicationBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link CashApplicationSink} promises. An application to test with puts a part of a payment to a part of an invoice. */
@Proves(CashApplicationSink.class)
public abstract class CashApplicationSinkTck
        extends KeyedSinkTck<CashApplicationSink, CashApplication, CashApplicationReceipt> {

    private static final Code MISTAKE = Code.of("DUPLICATE", KnownCodes.REASON);

    /** For the test framework. */
    protected CashApplicationSinkTck() {}

    /** The same application with another amount. */
    @Override
    protected abstract CashApplication otherThan(CashApplication application);

    /** An application of more than is open of its invoice, and of no more than is left of its payment. */
    protected abstract CashApplication ofMoreThanIsOpen();

    /** What is open now of the invoice of an application: ask the system, not the adapter. */
    protected abstract Money open(CashApplication application);

    /** What is left now of the payment of an application: ask the system, not the adapter. */
    protected abstract Money left(CashApplication application);

    @Override
    protected final CashApplicationReceipt send(
            CashApplicationSink port, CashApplication application, CallContext call) {
        return port.apply(application, call);
    }

    @Test
    void erp41BooksAnApplicationOnceUnderWhateverKeys() {
        CashApplication application = document();
        CashApplicationReceipt first = port().apply(application, call());
        assertThat(port().apply(application, call()))
                .as("ERP-41: the receipt under another key")
                .isEqualTo(first);
        assertThat(effectsOf(application)).as("ERP-41: bookings under two keys").isEqualTo(1);
    }

    @Test
    void erp41RefusesAnApplicationWithOtherContent() {
        CashApplication application = document();
        port().apply(application, call());
        CashApplication other = otherThan(application);
        assertThat(kindOf(call -> port().apply(other, call), call()))
                .as("ERP-41: failure of an application that was booked with another amount")
                .isEqualTo(FailureKind.CONFLICT);
    }

    @Test
    void erp42ClearsNoMoreThanIsOpen() {
        CashApplication application = ofMoreThanIsOpen();
        Money open = open(application);
        assertThat(kindOf(call -> port().apply(application, call), call()))
                .as("ERP-42: failure of an application of more than is open")
                .isEqualTo(FailureKind.REJECTED);
        assertThat(open(application)).as("ERP-42: what is open after it").isEqualByComparingTo(open);
    }

    @Test
    void erp43UndoesAnApplicationWholly() {
        CashApplication application = document();
        Money open = open(application);
        Money left = left(application);
        port().apply(application, call());
        port().apply(reversing(application, "once"), call());
        assertThat(open(application))
                .as("ERP-43: what is open after the reversal")
                .isEqualByComparingTo(open);
        assertThat(left(application))
                .as("ERP-43: what is left after the reversal")
                .isEqualByComparingTo(left);
    }

    @Test
    void erp43UndoesAnApplicationOnce() {
        CashApplication application = document();
        port().apply(application, call());
        port().apply(reversing(application, "once"), call());
        CashApplication again = reversing(application, "twice");
        assertThat(kindOf(call -> port().apply(again, call), call()))
                .as("ERP-43: failure of a second reversal")
                .isEqualTo(FailureKind.REJECTED);
    }

    @Test
    void erp44SaysWhatIsOpenAndLeft() {
        CashApplication application = document();
        CashApplicationReceipt receipt = port().apply(application, call());
        Money open = receipt.open();
        assertThat(open != null && open.isSameValueAs(open(application)))
                .as("ERP-44: whether %s is open, as in the system", open)
                .isTrue();
        assertThat(receipt.unapplied().isSameValueAs(left(application)))
                .as("ERP-44: whether %s is left, as in the system", receipt.unapplied())
                .isTrue();
    }

    @Test
    void erp45DoesNotKnowWhatIsNotInTheLedger() {
        CashApplication known = document();
        Id<?> nobodys = Id.of("tck-nobody-has-this-id");
        CashApplication fromNowhere =
                CashApplicationBuilder.builder(known).source(Ref.to(nobodys)).build();
        CashApplication toNowhere = CashApplicationBuilder.builder(known)
                .target(CashApplication.Target.of(Id.of(nobodys.value())))
                .build();
        CashApplication ofNothing = reversing(known, "nothing");
        for (CashApplication unknown : new CashApplication[] {fromNowhere, toNowhere, ofNothing}) {
            assertThat(kindOf(call -> port().apply(unknown, call), call()))
                    .as("ERP-45: failure for what is not in the ledger")
                    .isEqualTo(FailureKind.NOT_FOUND);
        }
    }

    /** The reversal of an application under an id of its own. */
    protected static CashApplication reversing(CashApplication application, String name) {
        Amounts amounts = application.amounts();
        return CashApplicationBuilder.builder(application)
                .id(Id.of(application.id() + "-reversed-" + name))
                .amounts(new Amounts(
                        amounts.applied().negated(),
                        negated(amounts.discountTaken()),
                        negated(amounts.writeOff()),
                        negated(amounts.overUnder()),
                        negated(amounts.toleranceAdjustment()),
                        null))
                .reversal(new CashApplication.Reversal(Ref.to(application.id()), MISTAKE))
                .build();
    }

    private static @Nullable Money negated(@Nullable Money amount) {
        return amount == null ? null : amount.negated();
    }
}
