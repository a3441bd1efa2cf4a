package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.json.schema.ContractName;
import io.concordat.json.schema.SchemaGenerator;
import io.concordat.json.shape.ShapeRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaDriftTest {

    private static final Path COMMITTED = Path.of("src/main/resources/io/concordat/json/schemas");
    private static final boolean UPDATE = Boolean.getBoolean("concordat.update");

    private final ShapeRegistry shapes = new ShapeRegistry();

    @Test
    void committedSchemasAreThoseOfTheRecords() throws IOException {
        Set<String> drifted = new TreeSet<>();
        for (Class<? extends Record> contract : KnownContracts.all()) {
            for (boolean strict : List.of(true, false)) {
                Path file = COMMITTED.resolve(ContractName.of(contract).path(strict));
                if (!isCurrent(file, SchemaGenerator.generate(contract, shapes, strict))) {
                    drifted.add(COMMITTED.relativize(file).toString());
                }
            }
        }
        assertThat(drifted)
                .as("schemas that differ from their records: run the tests of this module with"
                        + " -Dconcordat.update=true, look at the difference and commit it")
                .isEmpty();
    }

    @Test
    void noSchemaIsLeftOfAContractThatIsGone() throws IOException {
        Set<String> expected = KnownContracts.all().stream()
                .map(type -> ContractName.of(type).name())
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add("schemas.lock");
        try (Stream<Path> files = Files.walk(COMMITTED)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> COMMITTED.relativize(f).getName(0).toString()))
                    .as("contracts; their older versions stay, and the gate watches over them")
                    .allMatch(expected::contains);
        }
    }

    @Test
    void findsContractsToLookAt() {
        assertThat(KnownContracts.documents()).hasSizeGreaterThanOrEqualTo(9);
        assertThat(KnownContracts.all()).hasSizeGreaterThanOrEqualTo(50);
    }

    private static boolean isCurrent(Path file, String generated) throws IOException {
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        return Files.exists(file) && Files.readString(file).equals(generated);
    }
}
