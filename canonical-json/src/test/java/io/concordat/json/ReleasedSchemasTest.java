package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.json.compatibility.Compatibility;
import io.concordat.json.compatibility.CompatibilityReport;
import io.concordat.json.compatibility.ReleaseLevel;
import io.concordat.json.compatibility.SchemaVersion;
import io.concordat.json.compatibility.SchemaViews;
import io.concordat.json.release.Release;
import io.concordat.json.release.ReleaseGate;
import io.concordat.json.schema.ContractName;
import io.concordat.json.schema.SchemaFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The gate of every build: the schemas of this library against the lock of those it has released. */
class ReleasedSchemasTest {

    private static final Path FOLDER = Path.of("src/main/resources/io/concordat/json/schemas");

    @Test
    void schemasKeepWhatWasReleased() {
        Map<String, SchemaVersion> current = new TreeMap<>();
        for (Class<? extends Record> type : KnownContracts.all()) {
            ContractName contract = ContractName.of(type);
            current.put(contract.name(), SchemaVersion.parse(contract.version()));
        }
        if (Boolean.getBoolean("concordat.release")) {
            System.out.println("released " + Release.run(FOLDER, current));
        }

        assertThat(new ReleaseGate(FOLDER, current).findings())
                .as("what docs/compatibility.md forbids")
                .isEmpty();
    }

    @Test
    void everyContractIsCompatibleWithItself() {
        for (Class<? extends Record> type : KnownContracts.all()) {
            ContractName contract = ContractName.of(type);
            SchemaViews views = new SchemaViews(SchemaFiles.text(contract, true), SchemaFiles.text(contract, false));
            CompatibilityReport report = Compatibility.check(views, views);
            assertThat(report.differences()).as(contract.name()).isEmpty();
        }
    }

    @Test
    void aNewMemberOfAnyDepthIsAMinorChange() {
        for (Class<? extends Record> type : KnownContracts.all()) {
            ContractName contract = ContractName.of(type);
            SchemaViews before = new SchemaViews(SchemaFiles.text(contract, true), SchemaFiles.text(contract, false));
            SchemaViews after = new SchemaViews(withNewcomer(before.strict()), withNewcomer(before.tolerant()));
            CompatibilityReport report = Compatibility.check(before, after);
            assertThat(report.beyond(ReleaseLevel.MINOR)).as(contract.name()).isEmpty();
            assertThat(report.release()).as(contract.name()).isEqualTo(ReleaseLevel.MINOR);
        }
    }

    private static String withNewcomer(String schema) {
        return schema.replaceAll(
                "\"type\": \"object\",\\s+\"properties\": \\{", "$0 \"newcomer\": { \"type\": \"string\" },");
    }
}
