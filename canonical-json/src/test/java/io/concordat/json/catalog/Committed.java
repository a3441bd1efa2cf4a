package io.concordat.json.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the catalog that are generated and committed. */
final class Committed {

    private static final Path FOLDER = Path.of("src/main/resources/io/concordat/json/catalog");
    private static final boolean UPDATE = Boolean.getBoolean("concordat.update");

    private Committed() {}

    /** Writes a file where the build was asked to, and fails where the committed one is another. */
    static void isCurrent(String name, String generated) throws IOException {
        Path file = FOLDER.resolve(name);
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(name + " differs from what it is generated from: run the tests of this module with"
                        + " -Dconcordat.update=true, look at the difference and commit it")
                .isEqualTo(generated);
    }
}
