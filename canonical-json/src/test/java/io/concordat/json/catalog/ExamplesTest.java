package io.concordat.json.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.json.CanonicalJson;
import io.concordat.json.ReceivedEvent;
import io.concordat.json.SchemaView;
import io.concordat.json.schema.JsonText;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import io.concordat.model.ownership.Documents;
import io.concordat.testkit.fixture.SampleEvents;
import io.concordat.testkit.fixture.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private final CanonicalJson json = CanonicalJson.standard();

    @Test
    void committedExamplesAreThoseOfTheContracts() throws IOException {
        for (Class<? extends Record> document : Documents.all()) {
            current(Documents.nameOf(document), json.write(Samples.realistic(document)));
        }
        for (EventType<?> type : EventTypes.all()) {
            current(type.fact(), json.write(SampleEvents.of(type)));
        }
    }

    private static void current(String name, byte[] document) throws IOException {
        Committed.isCurrent(
                "examples/" + name + ".json", JsonText.indented(new String(document, StandardCharsets.UTF_8)));
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
