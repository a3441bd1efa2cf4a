package io.concordat.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityAndPriceTest {

    @Test
    void refusesToAddAnotherUnitNamingBoth() {
        assertThatThrownBy(() -> Quantity.of("1", "C62").plus(Quantity.of("1", "KGM")))
                .isInstanceOf(UnitMismatchException.class)
                .hasMessageContaining("C62")
                .hasMessageContaining("KGM");
    }

    @Test
    void keepsTheSendersOwnUnitThroughCalculations() {
        Quantity quantity = new Quantity(new BigDecimal("3"), Unit.ONE, "Stk");
        assertThat(quantity.minus(Quantity.of("1", "C62")).sourceUnit()).isEqualTo("Stk");
    }

    @Test
    void keepsAUnitNobodyKnows() {
        assertThat(Unit.of("QQ7").known()).isFalse();
        assertThat(Unit.of("QQ7").label()).isEqualTo("QQ7");
        assertThat(Unit.KILOGRAM.known()).isTrue();
    }

    @Test
    void pricesAQuantityByItsBaseQuantity() {
        UnitPrice price = new UnitPrice(new BigDecimal("12.345"), Money.currency("EUR"), Quantity.of("100", "C62"));
        assertThat(price.priceOf(Quantity.of("250", "C62"), RoundingMode.HALF_UP))
                .isEqualTo(Money.of("30.86", "EUR"));
    }

    /** CENBII-Invoice-maximal.xml carries a base quantity of 0: a division trap. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.00"})
    void refusesABaseQuantityThatIsNotPositive(String base) {
        Quantity per = Quantity.of(base, "C62");
        assertThatThrownBy(() -> new UnitPrice(BigDecimal.ONE, Money.currency("EUR"), per))
                .hasMessageContaining("R121");
    }

    @Test
    void refusesANegativePrice() {
        assertThatThrownBy(() -> UnitPrice.of("-0.01", "EUR", Unit.ONE)).hasMessageContaining("BR-27");
    }

    @Test
    void refusesToPriceAnotherUnit() {
        UnitPrice price = UnitPrice.of("1", "EUR", Unit.ONE);
        Quantity weight = Quantity.of("1", "KGM");
        assertThatThrownBy(() -> price.priceOf(weight, RoundingMode.HALF_UP)).isInstanceOf(UnitMismatchException.class);
    }

    @Test
    void convertsBothWaysThroughADeclaredConversion() {
        UomConversion caseOfTwelve = new UomConversion(
                Quantity.of("1", "CS"), Quantity.of("12", "EA"), UomConversion.Kind.ITEM_SPECIFIC, null);
        assertThat(caseOfTwelve.convert(Quantity.of("3", "CS"), 0, RoundingMode.UNNECESSARY))
                .isEqualTo(Quantity.of("36", "EA"));
        assertThat(caseOfTwelve.convert(Quantity.of("18", "EA"), 1, RoundingMode.UNNECESSARY))
                .isEqualTo(Quantity.of("1.5", "CS"));
    }

    @Test
    void refusesToConvertAUnitTheConversionDoesNotName() {
        UomConversion conversion =
                new UomConversion(Quantity.of("1", "CS"), Quantity.of("12", "EA"), UomConversion.Kind.FIXED, null);
        Quantity weight = Quantity.of("1", "KGM");
        assertThatThrownBy(() -> conversion.convert(weight, 0, RoundingMode.HALF_UP))
                .isInstanceOf(UnitMismatchException.class);
    }
}
