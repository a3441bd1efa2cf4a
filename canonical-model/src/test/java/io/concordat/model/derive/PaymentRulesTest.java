package io.concordat.model.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.status.PaymentDisposition;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentRulesTest {

    /** Each row takes away what the row before it was decided by: the order of the tests. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            issued=100 paid=150 refunded=150 authorised=9 disputed failed | DISPUTED           | PAY-1
            issued=100 paid=150 refunded=150 authorised=9 failed          | REFUNDED           | PAY-2
            issued=100 paid=150 refunded=20 authorised=9 failed           | PARTIALLY_REFUNDED | PAY-3
            issued=100 paid=150 authorised=9 failed                       | OVERPAID           | PAY-4
            issued=100 writtenOff=10 paid=90 authorised=9 failed          | WRITTEN_OFF        | PAY-5
            issued=100 paid=100 authorised=9 failed                       | PAID               | PAY-6
            toCome=100 paid=100 authorised=9 failed                       | PAID               | PAY-7
            issued=100 paid=40 authorised=9 failed                        | PARTIALLY_PAID     | PAY-8
            issued=100 authorised=9 failed                                | AUTHORISED         | PAY-9
            issued=100 failed                                             | FAILED             | PAY-10
            issued=100                                                    | UNPAID             | PAY-11
            toCome=100                                                    | NOT_DUE            | PAY-12
            """)
    void theFirstTestThatHoldsDecides(String amounts, PaymentDisposition expected, String rule) {
        Explained<PaymentDisposition> found = PaymentRules.order(amounts(amounts), SampleLines.STANDARD);

        assertThat(found.value()).isEqualTo(expected);
        assertThat(found.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"99.98, PARTIALLY_PAID", "99.99, PAID", "100.01, PAID", "100.02, OVERPAID"})
    void aDifferenceWithinTheToleranceDoesNotMatter(String paid, PaymentDisposition expected) {
        StatusPolicy cent = StatusPolicyBuilder.builder()
                .amountTolerance(new BigDecimal("0.01"))
                .build();

        assertThat(PaymentRules.order(amounts("issued=100 paid=" + paid), cent).value())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "issued=100 credited=30 paid=70, PAID",
        "issued=100 credited=100, PAID",
        "issued=100 credited=30 paid=100, OVERPAID",
        "issued=40 toCome=60 paid=100, PAID",
        "issued=40 toCome=60 paid=101, OVERPAID",
        "toCome=60 paid=10, PARTIALLY_PAID",
        "issued=-10 paid=0, NOT_DUE"
    })
    void dueIsWhatWasBilledLessWhatWasTakenOff(String amounts, PaymentDisposition expected) {
        assertThat(PaymentRules.order(amounts(amounts), SampleLines.STANDARD).value())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "issued=60 credited=10 paid=60 refunded=10, true",
        "issued=60 paid=60 refunded=10, false",
        "issued=60 credited=20 paid=60 refunded=10, false",
        "issued=60 paid=60, true"
    })
    void isSettledWhenWhatWasKeptIsWhatIsDue(String amounts, boolean expected) {
        assertThat(PaymentRules.isSettled(amounts(amounts), SampleLines.STANDARD))
                .isEqualTo(expected);
    }

    @Test
    void anAmountBeyondTheBoundsOfMoneyIsStillExplained() {
        PaymentAmounts vast = amounts("issued=1" + "0".repeat(60));

        assertThat(PaymentRules.order(vast, SampleLines.STANDARD).value()).isEqualTo(PaymentDisposition.UNPAID);
    }

    private static PaymentAmounts amounts(String text) {
        PaymentAmountsBuilder amounts = PaymentAmountsBuilder.builder().currency(Money.currency("EUR"));
        for (String part : text.split(" ")) {
            String[] pair = part.split("=");
            set(amounts, pair[0], new BigDecimal(pair.length > 1 ? pair[1] : "0"));
        }
        return amounts.build();
    }

    private static void set(PaymentAmountsBuilder amounts, String name, BigDecimal value) {
        switch (name) {
            case "issued" -> amounts.issued(value);
            case "credited" -> amounts.credited(value);
            case "writtenOff" -> amounts.writtenOff(value);
            case "toCome" -> amounts.toCome(value);
            case "paid" -> amounts.paid(value);
            case "refunded" -> amounts.refunded(value);
            case "authorised" -> amounts.authorised(value);
            case "disputed" -> amounts.disputed(true);
            case "failed" -> amounts.failed(true);
            default -> throw new IllegalArgumentException("no amount is called " + name);
        }
    }
}
