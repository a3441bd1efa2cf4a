package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private final CanonicalJson json = CanonicalJson.builder().withoutRules().build();

    private List<Violation> violationsOf(byte[] document) {
        return json.check(document, SalesOrder.class).violations();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/lines/0/quantity/value       | 'abc'        | decimal   | text of 3 characters",
                "/lines/0/quantity/value       | '1e3'        | decimal   | text of 3 characters",
                "/lines/0/quantity/value       | true         | type      | true",
                "/lines/1/pricing/lineNet/amount | {}         | type      | an object",
                "/terms/paymentTerms/netDays   | '30'         | type      | text of 2 characters",
                "/terms/paymentTerms/netDays   | 30.5         | type      | the number '30.5'",
                "/terms/paymentTerms/netDays   | 3e9          | type      | the number '3e9'",
                "/terms/paymentTerms/netDays   | 1e99999999999 | type     | the number '1e99999999999'",
                "/terms/paymentTerms/netDays   | 1e400        | type      | the number '1e400'",
                "/meta/revision                | 0.0          | range     | 0",
                "/terms/paymentTerms/netDays   | 3000000000   | type      | the number '3000000000'",
                "/terms/paymentTerms/netDays   | -1           | range     | -1",
                "/delivery/policy/partialLine  | 1            | type      | the number '1'",
                "/delivery/policy/partialLine  | 'true'       | type      | text of 4 characters",
                "/terms/currency               | 'EURO'       | format    | 'EURO'",
                "/terms/currency               | 'XQX'        | format    | 'XQX'",
                "/lines/0/quantity/unit        | 'a b'        | format    | text of 3 characters",
                "/header/type                  | 'RUSHED'     | enum      | 'RUSHED'",
                "/header/type                  | null         | type      | null",
                "/header/orderedAt             | '2026-11-20T16:30+01:00' | format | '2026-11-20T16:30+01:00'",
                "/header/orderedAt             | '2026-11-20T16:30:00'    | format | '2026-11-20T16:30:00'",
                "/header/orderedAt             | '2026-11-20T23:59:60Z'   | format | '2026-11-20T23:59:60Z'",
                "/header/orderedAt             | '2026-11-20T24:00:00Z'   | format | '2026-11-20T24:00:00Z'",
                "/header/orderedAt             | '2026-11-20T10:60:00Z'   | format | '2026-11-20T10:60:00Z'",
                "/header/orderedAt             | '2026-11-20T10:00:00+18:01' | format | '2026-11-20T10:00:00+18:01'",
                "/header/orderedAt             | '2026-11-20T10:00:00.Z'  | format | '2026-11-20T10:00:00.Z'",
                "/header/orderedAt             | '2026-11-20T10:00:00.1234567890Z' | format | '2026-11-20T10:00:00.1234567890Z'",
                "/header/orderedAt             | '2026-11-20 10:00:00Z'   | format | text of 20 characters",
                "/lines/0/quantity/value       | '123456789012345678901.123456789012345678' | decimal | '123456789012345678901.123456789012345678'",
                "/lines/0/quantity/value       | '1.1234567890123456789' | decimal | '1.1234567890123456789'",
                "/lines/0/quantity/value       | '-'          | decimal   | '-'",
                "/lines/0/quantity/value       | '1.'         | decimal   | '1.'",
                "/lines/0/quantity/value       | '.5'         | decimal   | '.5'",
                "/lines/0/quantity/value       | ''           | decimal   | text of 0 characters",
                "/delivery/requestedDelivery/earliest | '2026-02-30'      | format | '2026-02-30'",
                "/delivery/requestedDelivery/timezone | 'Europe/Nowhere'  | format | text of 14 characters",
                "/delivery/policy/backorderCancelAfter | 'P1W'    | format    | 'P1W'",
                "/parties/soldTo/address/country | 'Germany'  | pattern   | text of 7 characters",
                "/lines/0/lineId               | ''           | minLength | text of 0 characters",
                "/lines                        | []           | minItems  | 0 elements",
                "/lines/0                      | null         | type      | null",
                "/id                           | '*'          | format    | text of 1 character",
                "/meta/revision                | 0            | range     | 0",
                "/meta/contract                | 'invoice'    | contract  | contract invoice",
                "/meta/contractVersion         | '2.0.0'      | contract-version | sales-order 2.0.0",
            })
    void saysWhereWhatAndWhichRule(String pointer, String value, String rule, String found) {
        Tree.Literal literal = new Tree.Literal(value.replace('\'', '"'));

        List<Violation> violations = violationsOf(Orders.with(pointer, literal));

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.found()).isEqualTo(found);
        });
    }

    @Test
    void collectsEveryViolationInTheOrderOfTheDocument() {
        Map<String, Object> tree = Orders.tree();
        Orders.objectAt(tree, "/header").remove("orderNumber");
        Orders.objectAt(tree, "/lines/0").put("lineNumber", "x".repeat(21));
        Orders.objectAt(tree, "/lines/1/quantity").put("value", "4,25");
        Orders.objectAt(tree, "/lines/1/item").put("countryOfOrigin", "de");

        assertThat(violationsOf(Tree.bytes(tree)))
                .extracting(v -> v.rule() + " " + v.pointer())
                .containsExactly(
                        "required /header/orderNumber",
                        "maxLength /lines/0/lineNumber",
                        "pattern /lines/1/item/countryOfOrigin",
                        "decimal /lines/1/quantity/value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.0", "3e1", "3.0E+1", "300e-1", "30.0000000000000000000"})
    void aWholeNumberMayHaveAPointOrAnExponentAsTheSchemaAllows(String thirty) {
        byte[] document = Orders.with("/terms/paymentTerms/netDays", new Tree.Literal(thirty));

        SalesOrder order = json.read(document, SalesOrder.class);

        assertThat(order.terms().paymentTerms().netDays()).isEqualTo(30);
    }

    @Test
    void aJsonNumberIsReadAsTheDecimalItSays() {
        byte[] document = Orders.with("/lines/1/quantity/value", new Tree.Literal("4.250"));

        SalesOrder order = json.read(document, SalesOrder.class);

        assertThat(order.lines())
                .isEqualTo(json.read(Orders.bytes(), SalesOrder.class).lines());
    }

    @Test
    void readsANumberBeyondBinaryFloatingPointExactly() {
        byte[] document = Orders.with("/lines/1/quantity/value", new Tree.Literal("12345678901234567890.123456789"));

        assertThat(json.read(document, SalesOrder.class)
                        .lines()
                        .get(1)
                        .quantity()
                        .value())
                .hasToString("12345678901234567890.123456789");
    }

    @Test
    void whatAConstructorRefusesIsAViolationOfThatObject() {
        byte[] document = Orders.with("/delivery/requestedDelivery/latest", "2026-11-01");

        assertThat(violationsOf(document)).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("invariant");
            assertThat(violation.pointer()).isEqualTo("/delivery/requestedDelivery");
            assertThat(violation.found()).contains("BR-29");
        });
    }

    @Test
    void anUnknownExtensionThatMustBeUnderstoodIsRefused() {
        byte[] document = Orders.with("/appendix/extensions/0/mustUnderstand", new Tree.Literal("true"));

        assertThat(violationsOf(document)).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("must-understand");
            assertThat(violation.pointer()).isEqualTo("/appendix/extensions/0");
            assertThat(violation.found()).contains("urn:acme:loyalty");
        });
        CanonicalJson understanding =
                CanonicalJson.builder().understanding("urn:acme:loyalty").build();
        assertThat(understanding.check(document, SalesOrder.class).violations()).isEmpty();
    }

    @Test
    void numberedRulesAreAskedOnceTheDocumentIsBound() {
        byte[] document = Orders.with("/amounts/totals/gross/amount", "183.33");

        ReadResult<SalesOrder> result = CanonicalJson.standard().check(document, SalesOrder.class);

        assertThat(result.isValid()).isFalse();
        assertThat(result.value()).isPresent();
        assertThat(result.violations()).extracting(Violation::rule).contains("TOT-6");
        assertThatThrownBy(result::orThrow)
                .isInstanceOf(ContractViolationException.class)
                .hasMessageContaining("reading sales-order 1.0.0")
                .hasMessageContaining("TOT-6");
        assertThat(violationsOf(document)).isEmpty();
    }

    @Test
    void aMessageNeverQuotesWhatMayBePersonal() {
        byte[] document = Orders.with("/lines/0/quantity/unit", "Erika Mustermann");

        assertThatThrownBy(() -> json.read(document, SalesOrder.class))
                .isInstanceOf(ContractViolationException.class)
                .hasMessageContaining("/lines/0/quantity/unit")
                .hasMessageNotContaining("Erika");
    }

    @Test
    void anotherKindOfDocumentIsRefusedAsAWhole() {
        assertThat(violationsOf("[]".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.pointer()).isEmpty();
                    assertThat(violation.expected()).isEqualTo("an object");
                });
    }
}
