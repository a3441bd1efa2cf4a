package io.concordat.json.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pairs of schemas that people of Apicurio Registry labelled: {@code compatibility-test-data.json} of its JSON Schema
 * rules, in the folder {@code CONCORDAT_SCHEMA_PAIRS} names. Four labels are wrong; {@code docs/compatibility.md} says why,
 * and the documents below show it.
 */
class LabelledPairsTest {

    private static final String FILE = "compatibility-test-data.json";
    private static final Map<String, String> DIFFERENCES = Map.of(
            "Complex: anyOf 1", "backward -> both",
            "Complex: oneOf 1", "backward -> forward",
            "Complex: oneOf 3", "backward -> none",
            "Conditional: if", "none -> both");

    @Test
    void agreesWithEveryLabelThatIsRight() throws IOException {
        String folder = System.getProperty("CONCORDAT_SCHEMA_PAIRS", System.getenv("CONCORDAT_SCHEMA_PAIRS"));
        assumeTrue(folder != null && Files.exists(Path.of(folder, FILE)), "no labelled pairs on this machine");
        JsonNode pairs = JsonMapper.shared()
                .readTree(Files.readString(Path.of(folder, FILE)))
                .get("tests");
        Map<String, String> differences = new LinkedHashMap<>();
        for (JsonNode pair : pairs.values()) {
            String label = pair.get("compatibility").stringValue();
            String verdict = verdict(Compatibility.check(
                    pair.get("original").toString(), pair.get("updated").toString()));
            if (!verdict.equals(label)) {
                differences.put(pair.get("id").stringValue(), label + " -> " + verdict);
            }
        }
        System.out.println("labelled pairs: " + (pairs.size() - differences.size()) + " of " + pairs.size()
                + " verdicts agree; others " + differences);
        assertThat(pairs.size()).isGreaterThanOrEqualTo(145);
        assertThat(differences).isEqualTo(DIFFERENCES);
    }

    private static String verdict(CompatibilityReport report) {
        if (report.isReaderCompatible()) {
            return report.isWriterCompatible() ? "both" : "backward";
        }
        return report.isWriterCompatible() ? "forward" : "none";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // a text of six to ten characters matches both alternatives of the new schema
                "'eight888' | {'oneOf':[{'type':'string'},{'maxLength':5}]} | {'oneOf':[{'type':'string'},{'maxLength':10}]}",
                // so does any short text
                "'a' | {'oneOf':[{'type':'string'}]} | {'oneOf':[{'type':'string'},{'maxLength':5}]}"
            })
    void documentsShowThatALabelIsWrong(String document, String before, String after) {
        assertThat(isValid(document, before)).isTrue();
        assertThat(isValid(document, after)).isFalse();
    }

    private static boolean isValid(String document, String schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(json(schema), InputFormat.JSON)
                .validate(json(document), InputFormat.JSON)
                .isEmpty();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
