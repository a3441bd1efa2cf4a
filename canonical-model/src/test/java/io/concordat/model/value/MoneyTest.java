package io.concordat.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void addsExactlyAndKeepsTheLargerScale() {
        assertThat(Money.of("0.1", "EUR").plus(Money.of("0.20", "EUR"))).isEqualTo(Money.of("0.30", "EUR"));
    }

    @Test
    void refusesToAddAnotherCurrencyNamingBoth() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .isInstanceOfSatisfying(CurrencyMismatchException.class, e -> {
                    assertThat(e.left()).isEqualTo(Money.currency("EUR"));
                    assertThat(e.right()).isEqualTo(Money.currency("USD"));
                })
                .hasMessageContaining("EUR")
                .hasMessageContaining("USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXQ", "eur", "", "EURO"})
    void refusesAnUnknownCurrencyNamingIt(String code) {
        assertThatThrownBy(() -> Money.of("1", code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + code + "'")
                .hasMessageContaining("ISO 4217");
    }

    @ParameterizedTest
    @CsvSource({"EUR, 1.005, 1.01", "EUR, -1.005, -1.01", "JPY, 1.5, 2", "KWD, 1.0005, 1.001", "XXX, 1.005, 1.01"})
    void roundsToTheMinorUnitsOfItsCurrency(String currency, String amount, String rounded) {
        assertThat(Money.of(amount, currency).rounded(RoundingMode.HALF_UP)).isEqualTo(Money.of(rounded, currency));
    }

    @ParameterizedTest
    @CsvSource({"EUR, 1.10, true", "EUR, 1.100, true", "EUR, 1.101, false", "JPY, 1, true", "JPY, 1.5, false"})
    void isPostableOnlyWithinTheMinorUnits(String currency, String amount, boolean postable) {
        assertThat(Money.of(amount, currency).isPostable()).isEqualTo(postable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1E999999999", "1E-999999999", "123456789012345678901234567890123456789", "0.1234567890123456789"
            })
    void refusesAnAmountBeyondTheBoundsWithoutExpandingIt(String amount) {
        assertThatThrownBy(() -> Money.of(amount, "EUR")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,50", "NaN", "0x10", "1.5.0"})
    void refusesTextThatIsNoDecimal(String amount) {
        assertThatThrownBy(() -> Money.of(amount, "EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a decimal");
    }

    @Test
    void writesOutAnExponent() {
        assertThat(Money.of("1E3", "EUR")).isEqualTo(Money.of("1000", "EUR"));
    }

    @Test
    void distinguishesScaleInEqualsButNotInValue() {
        Money one = Money.of("1.0", "EUR");
        assertThat(one).isNotEqualTo(Money.of("1.00", "EUR"));
        assertThat(one.isSameValueAs(Money.of("1.00", "EUR"))).isTrue();
        assertThat(one).isEqualByComparingTo(Money.of("1.00", "EUR"));
    }

    @Property(seed = "20261121")
    void sumIsTheSameInAnyOrder(@ForAll List<@BigRange(min = "-1000000", max = "1000000") BigDecimal> amounts) {
        List<Money> money = amounts.stream()
                .map(amount -> Money.of(amount, Money.currency("EUR")))
                .toList();
        List<Money> reversed = new java.util.ArrayList<>(money);
        java.util.Collections.reverse(reversed);

        assertThat(Money.sum(money, Money.currency("EUR"))).isEqualTo(Money.sum(reversed, Money.currency("EUR")));
    }
}
