package io.concordat.json.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.json.CanonicalJson;
import io.concordat.json.ReceivedEvent;
import io.concordat.json.SchemaView;
import io.concordat.json.schema.JsonText;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.Trace;
import io.concordat.model.ownership.Documents;
import io.concordat.testkit.fixture.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private final CanonicalJson json = CanonicalJson.standard();

    private static ExampleRecords examples() {
        ExampleRecords examples = new ExampleRecords(new ShapeRegistry());
        Documents.all().forEach(document -> examples.put(Samples.realistic(document)));
        return examples;
    }

    @Test
    void committedExamplesAreThoseOfTheContracts() throws IOException {
        ExampleRecords examples = examples();
        for (Class<? extends Record> document : Documents.all()) {
            current(Documents.nameOf(document), json.write(examples.of(document)));
        }
        for (EventType<?> type : EventTypes.all()) {
            current(type.fact(), json.write(event(type, examples)));
        }
    }

    private static void current(String name, byte[] document) throws IOException {
        Committed.isCurrent(
                "examples/" + name + ".json", JsonText.indented(new String(document, StandardCharsets.UTF_8)));
    }

    private static <D extends io.concordat.model.event.EventData> Event<D> event(
            EventType<D> type, ExampleRecords examples) {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-21T10:15:00+01:00");
        D data = type.dataType().cast(examples.of(type.dataType().asSubclass(Record.class)));
        return Event.fact(new EventRef("urn:example:erp", "e-1"), type, "so-4711", at, data)
                .withTrace(Trace.of("so-4711", "e-0").withSequence(1));
    }

    @Test
    void everyExampleKeepsItsContract() {
        Map<String, Object> wrong = new TreeMap<>();
        for (CatalogEntry entry : Catalog.standard().entries()) {
            byte[] example = entry.example().getBytes(StandardCharsets.UTF_8);
            if (entry.isEvent()) {
                ReceivedEvent received = json.receive(example);
                if (!(received instanceof ReceivedEvent.Understood)) {
                    wrong.put(entry.name(), received);
                }
            } else {
                var violations = json.check(example, entry.type()).violations();
                var bySchema = json.explain(example, entry.type(), SchemaView.STRICT);
                if (!violations.isEmpty() || !bySchema.isEmpty()) {
                    wrong.put(entry.name(), violations + " " + bySchema);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noExampleIsLeftOfAContractThatIsGone() {
        Set<String> names = new TreeSet<>();
        Catalog.standard().entries().forEach(entry -> names.add(entry.name()));
        assertThat(java.nio.file.Path.of("src/main/resources/io/concordat/json/catalog/examples")
                        .toFile()
                        .list())
                .allMatch(file -> names.contains(file.replaceAll("\\.json$", "")));
    }
}
