package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.concordat.json.shape.Place;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.Classification;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventTypes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every confidential value of a document is a marker; whatever is done with the document, no message and no text the
 * library makes may hold one.
 */
class ConfidentialityTest {

    private static final int BREAKAGES = 30;

    private final ShapeRegistry shapes = new ShapeRegistry();
    private final CanonicalJson json = CanonicalJson.standard();
    private final CanonicalJson withoutRules =
            CanonicalJson.builder().withoutRules().build();

    static Stream<Class<? extends Record>> documents() {
        return KnownContracts.documents().stream();
    }

    static Stream<Record> events() {
        return EventTypes.all().stream()
                .map(type -> new RandomRecords(type.name().hashCode())
                        .marking(new Markers())
                        .event(type));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noTextOfADocumentHoldsAConfidentialValue(Class<? extends Record> type) {
        for (int seed = 1; seed <= 2; seed++) {
            Record document = new RandomRecords(seed).marking(new Markers()).of(type);
            keepsItsSecrets(document, withoutRules.write(document), seed);
            assertThat(Markers.in(Tree.text(Tree.parse(withoutRules.write(document)))))
                    .as("confidential values to lose")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void noTextOfAnEventHoldsAConfidentialValue(Record event) {
        keepsItsSecrets(event, json.write(event), 7);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noMessageQuotesWhatStandsAtAConfidentialPlace(Class<? extends Record> type) {
        Record document = new RandomRecords(1).marking(new Markers()).of(type);
        byte[] written = withoutRules.write(document);

        assertThat(saidOf(written, document, "QZX99999")).hasSizeGreaterThan(50).doesNotContain("QZX99999");
        assertThat(saidOf(written, document, new Tree.Literal("77799999")))
                .hasSizeGreaterThan(50)
                .doesNotContain("77799999");
    }

    // Every confidential value is another, which fits nowhere but where any text does.
    private String saidOf(byte[] written, Record document, Object other) {
        Map<String, Object> tree = Tree.parse(written);
        Predicate<String> confidential = confidentialOf(document);
        Tree.places(tree).stream()
                .filter(place -> !(place.value() instanceof Map) && !(place.value() instanceof List))
                .filter(place -> confidential.test(place.pointer()))
                .forEach(place -> place.replace(other));
        return json.check(Tree.bytes(tree), document.getClass()).violations().toString();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noMessageAboutABrokenObjectHoldsAConfidentialValue(Class<? extends Record> type) {
        for (int seed = 1; seed <= 8; seed++) {
            Record document = new RandomRecords(seed)
                    .marking(new Markers())
                    .breakingConstraints()
                    .of(type);

            holdsNone(
                    "object",
                    List.of(
                            document.toString(),
                            json.redacted(document),
                            json.validate(document).toString(),
                            thrown(() -> json.write(document))));
        }
    }

    private void keepsItsSecrets(Record document, byte[] written, int seed) {
        holdsNone("whole", List.of(document.toString(), json.redacted(document)));
        assertThat(Markers.in(json.redaction(Classification.PAYMENT).of(document)))
                .isEqualTo(Markers.in(new String(written, StandardCharsets.UTF_8)));
        Breakage breakage = new Breakage(seed, confidentialOf(document));
        for (int i = 0; i < BREAKAGES; i++) {
            byte[] broken = breakage.of(written);
            holdsNone(Breakage.text(broken), document instanceof Event<?> ? ofEvent(broken) : of(broken, document));
        }
    }

    private Predicate<String> confidentialOf(Record document) {
        boolean isEvent = document instanceof Event<?>;
        Object root = document instanceof Event<?> event ? event.data() : document;
        Place place = Place.root(shapes.of(root.getClass()));
        return pointer -> isEvent
                ? pointer.startsWith("/data/")
                        && place.classAt(pointer.substring("/data".length())).isConfidential()
                : place.classAt(pointer).isConfidential();
    }

    private List<String> of(byte[] broken, Record document) {
        Class<? extends Record> type = document.getClass();
        List<String> texts = new ArrayList<>();
        ReadResult<? extends Record> result = json.check(broken, type);
        texts.add(result.violations().toString());
        texts.add(thrown(() -> json.read(broken, type)));
        texts.add(json.explain(broken, type, SchemaView.STRICT).toString());
        texts.add(json.redaction(Classification.INTERNAL).of(broken, type));
        result.value().ifPresent(value -> {
            texts.add(value.toString());
            texts.add(json.validate(value).toString());
            texts.add(thrown(() -> json.write(value)));
        });
        return texts;
    }

    private List<String> ofEvent(byte[] broken) {
        return List.of(
                json.receive(broken).toString(),
                thrown(() -> json.receive(BinaryEvent.ofStructured(broken)).toString()),
                binary(broken),
                thrown(() -> json.readEvent(broken)),
                json.redaction(Classification.INTERNAL).ofEvent(broken));
    }

    private String binary(byte[] broken) {
        BinaryEvent event = BinaryEvent.of(
                Map.of("specversion", "1.0", "id", "1", "source", "/x", "type", "io.concordat.order.received.v1"),
                broken);
        return event + " " + json.receive(event);
    }

    private static void holdsNone(String what, List<String> texts) {
        for (String text : texts) {
            assertThat(Markers.in(text))
                    .as("markers in%n%s%nfrom%n%s", text, what)
                    .isEmpty();
        }
    }

    // With causes, suppressed and frames.
    private static String thrown(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        StringWriter text = new StringWriter();
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(text, true));
        }
        return text.toString();
    }
}
