package io.concordat.json.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.json.SchemaView;
import io.concordat.json.shape.Component;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Shape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.event.EventTypes;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.ownership.Documents;
import io.concordat.model.ownership.FieldGroup;
import io.concordat.model.rule.Rule;
import io.concordat.model.status.Transitions;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fixture.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/io/concordat/json/schemas");

    private final Catalog catalog = Catalog.standard();

    @Test
    void everyContractIsListed() {
        assertThat(Documents.all()).containsExactlyInAnyOrderElementsOf(Samples.contracts());
        assertThat(catalog.entries())
                .hasSize(Documents.all().size() + EventTypes.all().size());
        assertThat(catalog.find("sales-order"))
                .get()
                .extracting(CatalogEntry::type)
                .isEqualTo(SalesOrder.class);
        assertThat(catalog.find("nothing")).isEmpty();
    }

    @Test
    void committedVersionsAreThoseThatHaveASchema() throws IOException {
        TreeMap<String, String> versions = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SCHEMAS)) {
            files.filter(file -> file.endsWith("strict.json"))
                    .map(SCHEMAS::relativize)
                    .sorted()
                    .forEach(file -> versions.merge(
                            file.getName(0).toString(), file.getName(1).toString(), (old, more) -> old + " " + more));
        }
        Committed.isCurrent(
                "versions.properties",
                versions.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void anOlderMajorIsDeprecatedAndHasItsSchema() {
        CatalogEntry payment = catalog.find("payment").orElseThrow();

        assertThat(payment.version()).startsWith("2.");
        assertThat(payment.lifecycle()).isEqualTo(Lifecycle.ACTIVE).hasToString("active");
        assertThat(payment.versions()).last().satisfies(old -> {
            assertThat(old.version()).isEqualTo("1.0.0");
            assertThat(old.lifecycle()).hasToString("deprecated until 2028-11-21");
            assertThat(payment.schema(old, SchemaView.STRICT)).contains("urn:concordat:schema:payment:1.0.0");
        });
        assertThat(catalog.entries())
                .allMatch(entry -> entry.versions().get(0).lifecycle().equals(Lifecycle.ACTIVE));
    }

    @Test
    void versionsAreSortedAsNumbersAndNeedASunset() {
        assertThat(new Versions("a=1.2.0 1.10.0").of("a", "1.10.0"))
                .extracting(ContractVersion::version)
                .containsExactly("1.10.0", "1.2.0");
        assertThatThrownBy(() -> new Versions("a=1.0.0 2.0.0").of("a", "2.0.0")).hasMessageContaining("no sunset");
        assertThatThrownBy(() -> new Lifecycle(Lifecycle.State.DEPRECATED, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyRuleAndEveryStatusStandsSomewhere() {
        Set<Rule> rules = new LinkedHashSet<>();
        Set<Object> tables = new LinkedHashSet<>();
        catalog.entries().forEach(entry -> {
            rules.addAll(entry.rules());
            tables.addAll(entry.statuses());
        });
        assertThat(rules).containsExactlyInAnyOrder(Rule.values());
        assertThat(tables).containsExactlyInAnyOrderElementsOf(Transitions.all());
    }

    @Test
    void everyEventIsAboutADocument() {
        assertThat(catalog.events())
                .filteredOn(entry -> entry.owner().isEmpty())
                .extracting(CatalogEntry::name)
                .containsExactly("event.corrected");
        assertThat(catalog.find("order.received").orElseThrow().owner()).containsExactly(SystemRole.ERP);
        // an accepted change is told by order.changed, a remittance by the cash that is applied
        assertThat(catalog.documents())
                .filteredOn(entry -> entry.events().isEmpty())
                .extracting(CatalogEntry::name)
                .containsExactly("order-change", "remittance");
    }

    @Test
    void everyPartThatIsOwnedIsThere() {
        ShapeRegistry shapes = new ShapeRegistry();
        for (FieldGroup group : FieldGroup.values()) {
            for (String pointer : group.pointers()) {
                assertThat(at(shapes.of(group.document()), pointer))
                        .as(group + " " + pointer)
                        .isNotNull();
            }
        }
    }

    private static Shape at(Shape root, String pointer) {
        Shape at = root;
        for (String step : pointer.isEmpty()
                ? List.<String>of()
                : List.of(pointer.substring(1).split("/"))) {
            if (step.equals("*")) {
                at = ((ListShape) at).element();
            } else {
                at = Arrays.stream(((RecordShape) at).components())
                        .filter(component -> component.name().equals(step))
                        .map(Component::shape)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nothing at " + pointer));
            }
        }
        return at;
    }
}
