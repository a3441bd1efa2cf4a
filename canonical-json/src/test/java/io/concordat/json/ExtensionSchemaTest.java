package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.concordat.json.profile.Profile;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Violation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionSchemaTest {

    private static final String NAMESPACE = "urn:acme:loyalty";
    private static final String SCHEMA = """
            {"type": "object", "required": ["points", "tier"],
             "properties": {"points": {"type": "integer"}, "tier": {"enum": ["gold", "silver"]}}}""";

    private final CanonicalJson json =
            CanonicalJson.builder().extension(NAMESPACE, SCHEMA).build();

    @Test
    void takesABodyThatObeysItsSchema() {
        assertThat(check(Map.of("points", new Tree.Literal("12"), "tier", "gold"), false))
                .isEmpty();
    }

    @Test
    void namesEveryViolationOfABody() {
        assertThat(check(Map.of("points", new Tree.Literal("12.50")), false))
                .extracting(Violation::rule, Violation::pointer)
                .containsExactlyInAnyOrder(
                        tuple("type", "/appendix/extensions/0/body/points"),
                        tuple("required", "/appendix/extensions/0/body/tier"));
        assertThat(check(Map.of("points", new Tree.Literal("12.50")), false))
                .allMatch(v -> v.expected().contains(NAMESPACE) && !v.toString().contains("12.50"));
    }

    @Test
    void aRegisteredNamespaceIsUnderstood() {
        Map<String, Object> body = Map.of("points", new Tree.Literal("12"), "tier", "gold");

        assertThat(check(body, true)).isEmpty();
        assertThat(CanonicalJson.standard()
                        .check(order(body, true), SalesOrder.class)
                        .violations())
                .extracting(Violation::rule)
                .containsExactly("must-understand");
    }

    @Test
    void anotherNamespacePassesUntouched() {
        CanonicalJson other =
                CanonicalJson.builder().extension("urn:acme:routing", SCHEMA).build();

        SalesOrder order = other.read(order(Map.of("points", new Tree.Literal("12.50")), false), SalesOrder.class);

        assertThat(order.appendix().extensions().get(0).body().text()).isEqualTo("{\"points\":12.50}");
    }

    @Test
    void checksObjectsInMemoryToo() {
        SalesOrder order = CanonicalJson.standard().read(Orders.bytes(), SalesOrder.class);

        assertThat(json.validate(order)).extracting(Violation::pointer).contains("/appendix/extensions/0/body/tier");
    }

    @Test
    void checksDocumentsWithinEventsAndProfilesOfTheirData() {
        SalesOrder order = CanonicalJson.standard().read(Orders.bytes(), SalesOrder.class);
        Event<?> event = Event.fact(
                new EventRef("urn:acme:erp", "e-1"),
                EventTypes.ORDER_RECEIVED,
                "so-4711",
                OffsetDateTime.parse("2026-11-21T10:15:00+01:00"),
                new OrderEvent.Received(Aggregate.at(order.id(), 1), order));
        byte[] written = json.write(event);
        CanonicalJson byProfile = CanonicalJson.builder()
                .profile(Profile.of("urn:acme:profile", OrderEvent.Received.class)
                        .allowing("snapshot/terms/currency", "SEK")
                        .build())
                .build();

        assertThat(CanonicalJson.standard().receive(written)).isInstanceOf(ReceivedEvent.Understood.class);
        assertThat(refused(json.receive(written))).contains("/data/snapshot/appendix/extensions/0/body/tier");
        assertThat(refused(byProfile.receive(written))).containsExactly("/data/snapshot/terms/currency");
        assertThat(byProfile.validate(event)).extracting(Violation::rule).containsExactly("enum");
    }

    private static List<String> refused(ReceivedEvent event) {
        return ((ReceivedEvent.Refused) event)
                .violations().stream().map(Violation::pointer).toList();
    }

    @Test
    void tellsBrokenRulesAndBrokenBodiesTogether() {
        Map<String, Object> tree = Orders.tree();
        Orders.objectAt(tree, "/amounts/totals/payable").put("amount", "1.00");

        assertThat(json.check(Tree.bytes(tree), SalesOrder.class).violations())
                .extracting(Violation::rule)
                .contains("TOT-7", "required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:concordat:stash", "URN:Concordat:x", "routing", "not a uri", ""})
    void refusesANamespaceThatIsNotTheApplications(String namespace) {
        assertThatThrownBy(() -> CanonicalJson.builder().extension(namespace, SCHEMA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of your own");
    }

    @Test
    void refusesTwoSchemasOfOneNamespace() {
        assertThatThrownBy(() ->
                        CanonicalJson.builder().extension(NAMESPACE, SCHEMA).extension(NAMESPACE, SCHEMA))
                .hasMessageContaining("two schemas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"type\": \"text\"}",
                "{\"properties\": []}",
                "{\"$ref\": \"#/$defs/gone\"}",
                "{\"$ref\": \"https://example.com/other.json\"}",
                "{\"pattern\": \"(\"}",
                "{\"$ref\": \"#\"}",
                "{\"anyOf\": [{\"$ref\": \"#/$defs/a\"}], \"$defs\": {\"a\": {\"not\": {\"$ref\": \"#\"}}}}"
            })
    void refusesABrokenSchemaWhenItIsBrought(String schema) {
        assertThatThrownBy(() -> CanonicalJson.builder().extension(NAMESPACE, schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the schema of namespace urn:acme:loyalty is broken");
    }

    private Set<Violation> check(Map<String, Object> body, boolean mustUnderstand) {
        return Set.copyOf(
                json.check(order(body, mustUnderstand), SalesOrder.class).violations());
    }

    private static byte[] order(Map<String, Object> body, boolean mustUnderstand) {
        Map<String, Object> tree = Orders.tree();
        Orders.objectAt(tree, "/appendix")
                .put(
                        "extensions",
                        List.of(Map.of(
                                "namespace", NAMESPACE,
                                "mustUnderstand", new Tree.Literal(String.valueOf(mustUnderstand)),
                                "body", body)));
        return Tree.bytes(tree);
    }
}
