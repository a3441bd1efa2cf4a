package io.concordat.json.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.concordat.json.subset.EndlessReference;
import io.concordat.json.subset.SchemaDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the checker calls compatible is: random documents valid under one schema are valid under the other. */
class SoundnessTest {

    private static final int DOCUMENTS = Integer.getInteger("concordat.documents", 60);

    @Property(seed = "20261121", tries = 1000, shrinking = ShrinkingMode.OFF)
    void compatibleMeansEveryDocumentPasses(@ForAll long seed) {
        Random random = new Random(seed);
        RandomSchemas schemas = new RandomSchemas(random);
        ObjectNode before = schemas.root();
        ObjectNode after = random.nextInt(4) == 0 ? schemas.root() : schemas.changed(before);
        Assume.that(!isEndless(before) && !isEndless(after));
        CompatibilityReport report = Compatibility.check(before.toString(), after.toString());
        Statistics.label("reader, writer").collect(report.isReaderCompatible(), report.isWriterCompatible());

        if (report.isReaderCompatible()) {
            everyDocumentPasses(before, after, schemas);
        }
        if (report.isWriterCompatible()) {
            everyDocumentPasses(after, before, schemas);
        }
    }

    @Property(seed = "20261121", tries = 1000, shrinking = ShrinkingMode.OFF)
    void aSchemaIsCompatibleWithItself(@ForAll long seed) {
        ObjectNode root = new RandomSchemas(new Random(seed)).root();
        Assume.that(!isEndless(root));
        String schema = root.toString();

        assertThat(Compatibility.check(schema, schema).differences()).as(schema).isEmpty();
    }

    private static void everyDocumentPasses(ObjectNode source, ObjectNode target, RandomSchemas schemas) {
        Schema from = schema(source);
        Schema to = schema(target);
        List<String> valid = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode document = schemas.value(3);
            if (passes(from, document)) {
                valid.add(document.toString());
                assertThat(passes(to, document))
                        .as("%s is valid under %s and not under %s", document, source, target)
                        .isTrue();
            }
        }
        Statistics.label("documents that count").collect(valid.isEmpty() ? "none" : "some");
    }

    private static boolean isEndless(ObjectNode schema) {
        return EndlessReference.in(new SchemaDocument(schema.toString(), 0)) != null;
    }

    private static Schema schema(ObjectNode json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json.toString(), InputFormat.JSON);
    }

    private static boolean passes(Schema schema, JsonNode document) {
        return schema.validate(document).isEmpty();
    }
}
