package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.document.Extension;
import io.concordat.model.document.Note;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.order.CommercialTerms;
import io.concordat.model.order.OrderParties;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {

    private final CanonicalJson json = CanonicalJson.standard();

    private String written(Record document) {
        return new String(json.write(document), StandardCharsets.UTF_8);
    }

    @Test
    void amountsAreDecimalStrings() {
        assertThat(written(Money.of("12.50", "EUR"))).isEqualTo("{\"amount\":\"12.50\",\"currency\":\"EUR\"}");
        assertThat(written(new Money(new BigDecimal("1E+3"), Currency.getInstance("EUR"))))
                .isEqualTo("{\"amount\":\"1000\",\"currency\":\"EUR\"}");
    }

    @Test
    void momentsKeepTheirOffsetAndAlwaysHaveSeconds() {
        var exchange = new CommercialTerms.Exchange(
                Currency.getInstance("USD"), BigDecimal.ONE, null, OffsetDateTime.parse("2026-11-21T10:00+05:30"));

        assertThat(written(exchange)).contains("\"asOf\":\"2026-11-21T10:00:00+05:30\"");
    }

    @Test
    void anObjectNobodyCouldReadIsRefusedWithEverythingThatIsWrong() {
        SalesOrder order = json.read(Orders.bytes(), SalesOrder.class);
        SalesOrder broken = SalesOrderBuilder.builder(order)
                .parties((OrderParties) null)
                .amounts(null)
                .build();

        assertThatThrownBy(() -> json.write(broken)).isInstanceOfSatisfying(ContractViolationException.class, e -> {
            assertThat(e).hasMessageContaining("writing sales-order 1.0.0");
            assertThat(e.violations()).extracting(Violation::pointer).containsExactly("/parties", "/amounts");
        });
    }

    @Test
    void constraintsAreCheckedOnTheWayOut() {
        assertThatThrownBy(() -> json.write(new Note(null, "x".repeat(4001), null)))
                .isInstanceOf(ContractViolationException.class)
                .hasMessageContaining("maxLength at /text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "}", "1 2", "{\"a\":1", "nul", "\"a\" ,\"b\":1"})
    void carriedTextThatIsNotJsonIsRefused(String text) {
        Extension extension = new Extension("urn:x", false, null, new OpaqueJson(text));

        assertThatThrownBy(() -> json.write(extension)).isInstanceOf(ContractViolationException.class);
    }

    @Test
    void textThatUtf8CannotSayIsRefused() {
        assertThatThrownBy(() -> json.write(Note.of("\uD83D")))
                .isInstanceOf(ContractViolationException.class)
                .hasMessageContaining("surrogate at /text");
    }

    @Test
    void yearsOfMoreThanFourDigitsAreRefused() {
        var exchange = new CommercialTerms.Exchange(
                Currency.getInstance("USD"), BigDecimal.ONE, null, OffsetDateTime.parse("+12026-11-21T10:00:00Z"));

        assertThatThrownBy(() -> json.write(exchange))
                .isInstanceOf(ContractViolationException.class)
                .hasMessageContaining("/asOf");
    }
}
