package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.concordat.model.credit.CreditDecision;
import io.concordat.model.credit.CreditDecision.Condition;
import io.concordat.model.credit.CreditDecision.Outcome;
import io.concordat.model.credit.CreditExposure.PastDue;
import io.concordat.model.credit.CreditExposureBuilder;
import io.concordat.model.value.Money;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Amounts of a credit decision: their currency, and what each outcome says of them. */
class CreditRulesTest {

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Condition prepaid(Money amount) {
        return new Condition(Condition.Kind.PREPAYMENT, amount, null);
    }

    private static CreditDecision exposed(UnaryOperator<CreditExposureBuilder> change) {
        return SampleCash.decision(one -> one.exposure(SampleCash.exposure(change)));
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                Arguments.of("/approvedAmount", SampleCash.decision(one -> one.approvedAmount(usd("100.00")))),
                Arguments.of(
                        "/conditions/1/prepayment",
                        SampleCash.decision(one -> one.conditions(List.of(prepaid(eur("1")), prepaid(usd("1")))))),
                Arguments.of("/exposure/limit", exposed(one -> one.limit(usd("1000")))),
                Arguments.of("/exposure/openReceivables", exposed(one -> one.openReceivables(usd("300")))),
                Arguments.of("/exposure/openOrders", exposed(one -> one.openOrders(usd("200")))),
                Arguments.of("/exposure/unapplied", exposed(one -> one.unapplied(usd("50")))),
                Arguments.of("/exposure/insured", exposed(one -> one.insured(usd("100")))),
                Arguments.of("/exposure/available", exposed(one -> one.available(usd("650")))),
                Arguments.of(
                        "/exposure/pastDue/1/amount",
                        exposed(one -> one.pastDue(
                                List.of(new PastDue(30, null, eur("9")), new PastDue(60, null, usd("9")))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreign")
    void everyAmountIsInTheCurrencyOfTheRequest(String at, CreditDecision decision) {
        assertThat(Rules.check(decision))
                .extracting(Violation::rule, Violation::pointer)
                .containsExactly(tuple("CRE-4", at));
    }

    @Test
    void anExposureNeedHaveNothingInsuredAndNothingUnapplied() {
        assertThat(Rules.check(exposed(one -> one.insured(null).unapplied(null).available(eur("500")))))
                .isEmpty();
    }

    /** Of 140.00 requested. */
    @ParameterizedTest
    @CsvSource({
        "APPROVED,                 140.00, 0, true",
        "APPROVED,                       , 0, true",
        "APPROVED,                 139.99, 0, false",
        "APPROVED,                 140.00, 1, false",
        "APPROVED_WITH_CONDITIONS, 140.00, 1, true",
        "APPROVED_WITH_CONDITIONS,  20.00, 1, true",
        "APPROVED_WITH_CONDITIONS, 140.00, 0, false",
        "PARTIAL,                  139.99, 0, true",
        "PARTIAL,                  140.00, 0, false",
        "PARTIAL,                    0.00, 0, false",
        "PARTIAL,                        , 0, false",
        "REFERRED,                       , 0, true",
        "HOLD,                       0.00, 0, true",
        "DECLINED,                   0.00, 0, true",
        "DECLINED,                   0.01, 0, false"
    })
    void anOutcomeGoesWithItsAmountAndItsConditions(
            Outcome outcome, @Nullable String approved, int conditions, boolean sound) {
        CreditDecision decision = SampleCash.decision(one -> one.outcome(outcome)
                .approvedAmount(approved == null ? null : eur(approved))
                .conditions(List.of(prepaid(eur("1"))).subList(0, conditions)));

        assertThat(Rules.check(decision))
                .extracting(Violation::rule)
                .containsExactlyElementsOf(sound ? List.of() : List.of("CRE-2"));
    }

    @ParameterizedTest
    @CsvSource({"-0.01, false", "140.00, true", "140.01, false"})
    void noMoreThanRequestedIsApproved(String approved, boolean sound) {
        CreditDecision decision = SampleCash.decision(one -> one.outcome(Outcome.APPROVED_WITH_CONDITIONS)
                .conditions(List.of(prepaid(eur("1"))))
                .approvedAmount(eur(approved)));

        assertThat(Rules.check(decision))
                .extracting(Violation::rule)
                .containsExactlyElementsOf(sound ? List.of() : List.of("CRE-1"));
    }

    @Test
    void theWholeRequestIsReleasedWhereNoAmountIsNamed() {
        CreditDecision whole =
                SampleCash.decision(one -> one.outcome(Outcome.APPROVED).approvedAmount(null));

        assertThat(CreditRules.checkRelease(whole, eur("140.00"), Samples.NOW)).isEmpty();
        assertThat(CreditRules.checkRelease(whole, eur("140.01"), Samples.NOW))
                .extracting(Violation::rule)
                .containsExactly("CRE-7");
    }

    @Test
    void whatIsNotGrantedHasNoAmountToCompare() {
        CreditDecision held =
                SampleCash.decision(one -> one.outcome(Outcome.HOLD).approvedAmount(null));

        assertThat(CreditRules.checkRelease(held, eur("999"), Samples.NOW))
                .extracting(Violation::rule)
                .containsExactly("CRE-6");
    }

    @Test
    void aReleaseIsStillInTimeAtTheLastMomentAndWithoutAnEnd() {
        CreditDecision sound = SampleCash.decision(one -> one);
        CreditDecision endless = SampleCash.decision(one -> one.basis(
                new CreditDecision.Basis(CreditDecision.Basis.Decider.PERSON, Samples.NOW, null, null, null, null)));

        assertThat(CreditRules.checkRelease(sound, eur("100.00"), Samples.NOW.plusDays(30)))
                .isEmpty();
        assertThat(CreditRules.checkRelease(endless, eur("1"), Samples.NOW.plusYears(9)))
                .isEmpty();
    }
}
