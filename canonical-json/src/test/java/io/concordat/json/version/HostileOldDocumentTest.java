package io.concordat.json.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.json.CanonicalJson;
import io.concordat.json.ReceivedEvent;
import io.concordat.model.payment.Payment;
import io.concordat.model.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that claim an old major and mean no good are bounded and refused like any other. */
class HostileOldDocumentTest {

    private final CanonicalJson json =
            CanonicalJson.builder().maxBytes(100_000).maxDepth(30).build();

    record Case(String name, String text, String by, String rule, String pointer) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        String deep = "[".repeat(200) + "]".repeat(200);
        return List.of(
                new Case("too deep", "12.50", deep, "limit-depth", "/loyaltyPoints" + "/0".repeat(29)),
                new Case("too long", "12.50", "\"" + "x".repeat(100_000) + "\"", "limit-size", ""),
                new Case("a number without end", "12.50", "1".repeat(5_000), "limit-number", "/loyaltyPoints"),
                new Case("the same twice", "12.50", "{\"a\":1,\"a\":2}", "duplicate", "/loyaltyPoints/a"),
                new Case(
                        "two versions",
                        "\"revision\"",
                        "\"contractVersion\": \"2.0.0\", \"revision\"",
                        "duplicate",
                        "/meta/contractVersion"),
                new Case("not a number", "12.50", "NaN", "json", "/loyaltyPoints"),
                new Case("half a document", "\"loyaltyPoints\": 12.50\n}", "", "json", "/meta"),
                new Case("a text for meta", "\"meta\": {", "\"meta\": 7, \"other\": {", "type", "/meta"),
                new Case("a list for dates", "\"dates\": {", "\"dates\": [], \"other\": {", "type", "/dates"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedByNameAndPlace(Case hostile) {
        List<Violation> violations = json.check(OldPayments.with(hostile.text(), hostile.by()), Payment.class)
                .violations();

        assertThat(violations)
                .extracting(Violation::rule, Violation::pointer)
                .contains(org.assertj.core.groups.Tuple.tuple(hostile.rule(), hostile.pointer()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedInAnEventToo(Case hostile) {
        String event = OldPayments.received().replace(hostile.text(), hostile.by());

        assertThat(json.receive(event.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ReceivedEvent.Refused.class,
                        refused -> assertThat(refused.violations()).isNotEmpty());
    }
}
