package io.concordat.testkit.tck.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.CreditCheck;
import io.concordat.adapter.erp.CreditRequest;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.model.credit.CreditDecision;
import io.concordat.model.credit.CreditDecision.Outcome;
import io.concordat.model.value.Money;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.QuestionTck;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link CreditCheck} promises. */
@Proves(CreditCheck.class)
public abstract class CreditCheckTck extends QuestionTck<CreditCheck> {

    /** For the test framework. */
    protected CreditCheckTck() {}

    /** A question the system approves, for more than half of what the customer has left. */
    protected abstract CreditRequest affordable();

    /** A question of a known customer the system does not approve. */
    protected abstract CreditRequest unaffordable();

    /** A question of a customer the system does not know. */
    protected abstract CreditRequest ofAStranger();

    @Override
    protected final Function<CallContext, ?> ordinaryCall(CreditCheck port) {
        CreditRequest request = affordable();
        return call -> port.check(request, call);
    }

    @Override
    protected final Function<CallContext, ?> failingCall(CreditCheck port) {
        CreditRequest request = ofAStranger();
        return call -> port.check(request, call);
    }

    @Test
    void erp7ReservesNothing() {
        CreditRequest request = affordable();
        Outcome first = port().check(request, call()).outcome();
        assertThat(port().check(request, call()).outcome())
                .as("ERP-7: the same question under a new key, after it was answered " + first)
                .isEqualTo(first);
    }

    @Test
    void erp8DecidesOnceUnderOneKey() {
        CreditRequest request = affordable();
        CallContext call = call();
        CreditDecision first = port().check(request, call);
        assertThat(port().check(request, call))
                .as("ERP-8: the decision under the same key")
                .isEqualTo(first);
    }

    @Test
    void erp9ApprovesAtMostWhatWasAskedFor() {
        CreditRequest request = affordable();
        Money approved = port().check(request, call()).approvedAmount();
        if (approved == null) {
            throw new AssertionError("ERP-9: credit was approved without an amount");
        }
        assertThat(approved.currency())
                .as("ERP-9: currency approved")
                .isEqualTo(request.amount().currency());
        assertThat(approved.amount())
                .as("ERP-9: amount approved")
                .isLessThanOrEqualTo(request.amount().amount());
    }

    @Test
    void erp9SaysWhyItDoesNotApprove() {
        CreditDecision decision = port().check(unaffordable(), call());
        assertThat(decision.outcome()).as("ERP-9: outcome").isNotEqualTo(Outcome.APPROVED);
        assertThat(decision.reasons())
                .as("ERP-9: reasons of " + decision.outcome())
                .isNotEmpty();
    }

    @Test
    void erp10DoesNotKnowAStranger() {
        assertThat(kindOf(failingCall(port()), call()))
                .as("ERP-10: failure for an unknown customer")
                .isEqualTo(FailureKind.NOT_FOUND);
    }
}
