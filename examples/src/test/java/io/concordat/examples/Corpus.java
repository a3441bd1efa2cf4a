package io.concordat.examples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Public payloads that are not part of the project; a test that needs them is skipped where they are absent. */
final class Corpus {

    private Corpus() {}

    static Path file(String name) {
        Path file = Path.of(System.getProperty("CONCORDAT_CORPUS", "../../shared/corpus"), name);
        assumeTrue(Files.isReadable(file), () -> "skipped: the corpus file " + name + " is not here");
        return file;
    }
}
