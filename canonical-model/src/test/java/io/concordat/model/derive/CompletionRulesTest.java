package io.concordat.model.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.derive.OrderFacts.Mark;
import io.concordat.model.status.CreditStatus;
import io.concordat.model.status.Gate;
import io.concordat.model.status.Hold;
import io.concordat.model.status.InvoicingStatus;
import io.concordat.model.status.OrderStatus;
import io.concordat.model.status.PaymentDisposition;
import io.concordat.model.status.Transitions;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompletionRulesTest {

    @Test
    void anOrderWithNothingOpenIsCompleted() {
        OrderFacts facts = SampleFacts.done().marks(Mark.ARRIVAL_EXPECTED).build();

        assertThat(CompletionRules.whyNot(facts)).isEmpty();
        assertThat(end(facts).value()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(end(facts).rule()).isEqualTo("ORS-2");
    }

    @Test
    void everythingThatIsOpenIsNamedNotOnlyTheFirst() {
        Hold hold = SampleFacts.hold("H1", Hold.Type.QUALITY, Hold.Scope.ORDER, Gate.SHIP);
        OrderFacts facts = SampleFacts.goods("O=5 S=2")
                .order(OrderStatus.CANCELLED)
                .credit(CreditStatus.HELD)
                .holds(hold)
                .billing(InvoicingStatus.TO_INVOICE)
                .payment(PaymentDisposition.UNPAID)
                .marks(Mark.RETURN_OPEN)
                .build();

        assertThat(rules(facts)).containsExactly("CMP-1", "CMP-2", "CMP-4", "CMP-5", "CMP-6", "CMP-7");
        assertThat(end(facts).value()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void goodsUnderWayAreOpenOnlyWhereArrivalIsReported() {
        SampleFacts left = SampleFacts.goods("O=2 S=2");

        assertThat(rules(left.build())).isEmpty();
        assertThat(rules(left.marks(Mark.ARRIVAL_EXPECTED).build())).containsExactly("CMP-3");
    }

    /** Two of five refused at the door and sent back, credited and refunded: nothing is left to do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            O=5 S=5 D=3 U=2 | true
            O=5 S=5 U=5     | true
            O=5 S=5 D=3 U=1 | false
            O=5 S=4 D=3 U=1 | false
            """)
    void goodsRefusedOrLostAreNoLongerWaitedFor(String letters, boolean completed) {
        OrderFacts facts = SampleFacts.goods(letters)
                .billing(InvoicingStatus.INVOICED)
                .payment(PaymentDisposition.PAID)
                .marks(Mark.ARRIVAL_EXPECTED)
                .build();

        assertThat(rules(facts).isEmpty()).isEqualTo(completed);
    }

    /** Paid 100, 40 credited and given back; or credited and only 30 given back; or given back and not credited. */
    @ParameterizedTest
    @CsvSource({"40, 40, true", "40, 30, false", "0, 40, false", "40, 39.99, true", "40, 40.02, false"})
    void aPartGivenBackClosesPaymentWhenTheAmountsAgree(String credited, String refunded, boolean completed) {
        StatusPolicy cent = StatusPolicyBuilder.builder()
                .amountTolerance(new BigDecimal("0.01"))
                .build();
        PaymentAmounts amounts = PaymentAmountsBuilder.builder()
                .currency(Currency.getInstance("EUR"))
                .issued(new BigDecimal("100"))
                .paid(new BigDecimal("100"))
                .credited(new BigDecimal(credited))
                .refunded(new BigDecimal(refunded))
                .build();
        SampleFacts facts =
                SampleFacts.done().payment(PaymentRules.order(amounts, cent).value());

        if (PaymentRules.isSettled(amounts, cent)) {
            facts.marks(Mark.SETTLED);
        }

        assertThat(rules(facts.build())).isEqualTo(completed ? List.of() : List.of("CMP-5"));
    }

    /** The amounts say settled, but the word says that something else is wrong. */
    @Test
    void settledAmountsDoNotCloseADispute() {
        assertThat(rules(SampleFacts.done()
                        .payment(PaymentDisposition.DISPUTED)
                        .marks(Mark.SETTLED)
                        .build()))
                .containsExactly("CMP-5");
    }

    @ParameterizedTest
    @EnumSource(InvoicingStatus.class)
    void onlyOpenBillingKeepsItOpen(InvoicingStatus billing) {
        boolean closed = switch (billing) {
            case INVOICED, FULLY_CREDITED, NOTHING_TO_INVOICE -> true;
            case TO_INVOICE, PARTIALLY_INVOICED, OVER_INVOICED -> false;
        };

        assertThat(rules(SampleFacts.done().billing(billing).build())).isEqualTo(closed ? List.of() : List.of("CMP-4"));
    }

    @ParameterizedTest
    @CsvSource({"UNPAID", "AUTHORISED", "PARTIALLY_PAID", "OVERPAID", "DISPUTED", "FAILED"})
    void openMoneyKeepsItOpen(PaymentDisposition payment) {
        assertThat(rules(SampleFacts.done().payment(payment).build())).containsExactly("CMP-5");
    }

    @Test
    void whatWasGivenUpEndsAsShortClosed() {
        Explained<OrderStatus> end =
                end(SampleFacts.done().marks(Mark.SHORT_CLOSED).build());

        assertThat(end.value()).isEqualTo(OrderStatus.SHORT_CLOSED);
        assertThat(end.rule()).isEqualTo("ORS-1");
    }

    @Test
    void anUnansweredRequestToCancelIsNeverCompleted() {
        SampleFacts asked = SampleFacts.done().order(OrderStatus.CANCEL_REQUESTED);

        assertThat(rules(asked.build())).containsExactly("CMP-1");
        assertThat(end(asked.marks(Mark.SHORT_CLOSED).build()).value()).isEqualTo(OrderStatus.SHORT_CLOSED);
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void theEndIsAlwaysAMoveOfTheTable(OrderStatus decided) {
        for (SampleFacts facts : List.of(SampleFacts.done(), SampleFacts.done().marks(Mark.SHORT_CLOSED))) {
            OrderStatus end = end(facts.order(decided).build()).value();

            assertThat(end == decided || Transitions.ORDER.permits(decided, end))
                    .as("%s to %s", decided, end)
                    .isTrue();
        }
    }

    private static List<String> rules(OrderFacts facts) {
        return CompletionRules.whyNot(facts).stream().map(Explained::rule).toList();
    }

    private static Explained<OrderStatus> end(OrderFacts facts) {
        return CompletionRules.order(Explained.of(facts.order(), "ORS-3", "as decided"), facts);
    }
}
