package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.event.Aggregate;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.event.Trace;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventEnvelopeTest {

    private static final Event<?> EVENT = Event.fact(
                    new EventRef("urn:acme:erp-eu1", "e-1"),
                    EventTypes.ORDER_REINSTATED,
                    "so-4711",
                    OffsetDateTime.parse("2026-11-21T10:15:00+01:00"),
                    new OrderEvent.Reinstated(Aggregate.at(Id.of("so-4711"), 2), Code.of("CUSTOMER_REQUEST")))
            .withTrace(new Trace(
                    "so-4711", "e-0", 5_000_000_000L, null, "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01"));

    private final CanonicalJson json = CanonicalJson.standard();

    private Map<String, Object> tree() {
        return Tree.parse(json.write(EVENT));
    }

    @Test
    void isWrittenAsCloudEventsHasIt() {
        assertThat(new String(json.write(EVENT), StandardCharsets.UTF_8))
                .isEqualTo("{\"specversion\":\"1.0\",\"type\":\"io.concordat.order.reinstated.v1\",\"id\":\"e-1\","
                        + "\"source\":\"urn:acme:erp-eu1\",\"subject\":\"so-4711\","
                        + "\"time\":\"2026-11-21T10:15:00+01:00\",\"recordedtime\":\"2026-11-21T10:15:00+01:00\","
                        + "\"claim\":\"FACT\",\"correlationid\":\"so-4711\",\"causationid\":\"e-0\","
                        + "\"sequence\":\"0000000005000000000\","
                        + "\"traceparent\":\"00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01\","
                        + "\"datacontenttype\":\"application/json\","
                        + "\"dataschema\":\"urn:concordat:schema:order.reinstated:1.0.0\","
                        + "\"data\":{\"order\":{\"id\":\"so-4711\",\"revisionBefore\":2,\"revisionAfter\":2},"
                        + "\"reason\":{\"value\":\"CUSTOMER_REQUEST\"}}}");
        assertThat(json.readEvent(json.write(EVENT))).isEqualTo(EVENT);
    }

    @Test
    void aTypeThatIsNotSetBeforeTheDataDoesNotHideTheOneBehindIt() {
        String written = new String(json.write(EVENT), StandardCharsets.UTF_8);
        String type = "\"type\":\"io.concordat.order.reinstated.v1\"";
        String late = written.replace(type, "\"type\":null").replaceFirst("}$", "," + type + "}");
        assertThat(json.readEvent(late.getBytes(StandardCharsets.UTF_8))).isEqualTo(EVENT);
    }

    @Test
    void attributeNamesAreThoseCloudEventsAllows() {
        assertThat(tree().keySet()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
    }

    @Test
    void membersMayStandInAnyOrder() {
        Map<String, Object> dataFirst = new LinkedHashMap<>(Map.of("data", tree().get("data")));
        List<String> names = new ArrayList<>(tree().keySet());
        Collections.reverse(names);
        names.forEach(name -> dataFirst.putIfAbsent(name, tree().get(name)));

        assertThat(json.readEvent(Tree.bytes(dataFirst))).isEqualTo(EVENT);
    }

    @Test
    void anAttributeThatIsNullIsOneThatIsNotSet() {
        Map<String, Object> tree = tree();
        tree.put("subject", new Tree.Literal("null"));
        tree.put("sequence", new Tree.Literal("null"));

        Event<?> event = json.readEvent(Tree.bytes(tree));

        assertThat(event.subject()).isNull();
        assertThat(event.trace().sequence()).isNull();
    }

    @Test
    void aSequenceMayBeANumber() {
        Map<String, Object> tree = tree();
        tree.put("sequence", new Tree.Literal("7"));

        assertThat(json.readEvent(Tree.bytes(tree)).trace().sequence()).isEqualTo(7L);
    }

    @Test
    void anEventOfAnUnknownTypeIsNoFailure() {
        Map<String, Object> tree = tree();
        tree.put("type", "com.example.loyalty.earned.v3");
        tree.remove("recordedtime");
        tree.put("data", List.of("anything"));

        assertThat(json.receive(Tree.bytes(tree)))
                .isEqualTo(new ReceivedEvent.UnknownType(
                        new EventRef("urn:acme:erp-eu1", "e-1"), "com.example.loyalty.earned.v3"));
        assertThatThrownBy(() -> json.readEvent(Tree.bytes(tree)))
                .isInstanceOf(ContractViolationException.class)
                .hasMessageContaining("unknown-type")
                .hasMessageContaining("com.example.loyalty.earned.v3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "specversion  | '0.3'  | const",
                "specversion  |        | required",
                "specversion  | ''     | minLength",
                "type         | ''     | minLength",
                "dataschema   | ''     | minLength",
                "datacontenttype | ''  | minLength",
                "id           |        | required",
                "id           | ''     | minLength",
                "source       |        | required",
                "source       | 'two words' | pattern",
                "source       | '1a:b' | pattern",
                "source       | 'a%2'  | pattern",
                "subject      | ''     | minLength",
                "subject      | 'a\\u0007' | pattern",
                "correlationid | 'a\\n' | pattern",
                "type         |        | required",
                "time         |        | required",
                "time         | 'noon' | format",
                "recordedtime |        | required",
                "recordedtime | null   | required",
                "claim        | 'HOPE' | enum",
                "data         |        | required",
                "data         | []     | type",
                "sequence     | '5x'   | format",
                "sequence     | '-1'   | range",
                "sequence     | 1.5    | type",
                "traceparent  | '00'   | pattern",
                "dataschema   | 'urn:concordat:schema:order.reinstated:2.0.0' | dataschema",
                "datacontenttype | 'text/xml' | datacontenttype",
            })
    void saysWhichAttributeIsWrong(String name, String value, String rule) {
        Map<String, Object> tree = tree();
        if (value == null) {
            tree.remove(name);
        } else {
            tree.put(name, new Tree.Literal(value.replace('\'', '"')));
        }

        assertThat(json.receive(Tree.bytes(tree)))
                .isInstanceOfSatisfying(
                        ReceivedEvent.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::rule, Violation::pointer)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(rule, "/" + name)));
    }

    @Test
    void aNewerMinorOfTheDataIsRead() {
        Map<String, Object> tree = tree();
        tree.put("dataschema", "urn:concordat:schema:order.reinstated:1.9.0");

        assertThat(json.readEvent(Tree.bytes(tree))).isEqualTo(EVENT);
    }

    @Test
    void violationsOfTheDataArePlacedInTheEvent() {
        Map<String, Object> tree = tree();
        Orders.objectAt(tree, "/data/order").remove("id");

        assertThatThrownBy(() -> json.readEvent(Tree.bytes(tree)))
                .isInstanceOfSatisfying(
                        ContractViolationException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/data/order/id"));
    }

    @Test
    void anAttributeThatStandsTwiceIsRefused() {
        String document = new String(json.write(EVENT), StandardCharsets.UTF_8)
                .replace("{\"specversion\"", "{\"id\":\"e-1\",\"specversion\"");

        assertThat(json.receive(document.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ReceivedEvent.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::rule)
                                .containsExactly("duplicate"));
    }
}
