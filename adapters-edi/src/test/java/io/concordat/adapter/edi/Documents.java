package io.concordat.adapter.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.concordat.adapter.Mapped;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Orders others published, as they are and with one thing changed. */
final class Documents {

    static final String BII = "BII03 Order example 01.xml";
    static final String INTERNATIONAL = "UBL-Order-2.0-Example-International.xml";
    static final String UBL21 = "UBL-Order-2.1-Example.xml";
    static final String UBL20 = "UBL-Order-2.0-Example.xml";
    static final String MAXIMAL = "CENBII-Order-maximal.xml";
    static final String MINIMAL = "CENBII-Order-minimal.xml";

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    static final UblOrderReader READER = UblOrderReader.standard(CLOCK);

    private Documents() {}

    static String example(String name) {
        try (InputStream in = Documents.class.getResourceAsStream("/external/test-ubl/order/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The 2.1 example with a passage replaced wherever it stands; it must stand there. */
    static String changed(String passage, String replacement) {
        return changed(example(UBL21), passage, replacement);
    }

    static String changed(String document, String passage, String replacement) {
        assertThat(document).contains(passage);
        return document.replace(passage, replacement);
    }

    static InputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    static Mapped<SalesOrder> read(String document) {
        return read(READER, document);
    }

    static Mapped<SalesOrder> read(UblOrderReader reader, String document) {
        try {
            return reader.read(stream(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Violation> refusal(String document) {
        return refusal(READER, stream(document));
    }

    static List<Violation> refusal(UblOrderReader reader, InputStream in) {
        DocumentRefusedException refusal = catchThrowableOfType(DocumentRefusedException.class, () -> reader.read(in));
        assertThat(refusal).as("the document must be refused").isNotNull();
        return refusal.violations();
    }

    /** UBL orders of the corpus; empty where there is no corpus. */
    static List<Path> corpus() throws IOException {
        String env = System.getenv("CONCORDAT_CORPUS");
        Path ubl = Path.of(env == null ? System.getProperty("CONCORDAT_CORPUS", "../../shared/corpus") : env, "ubl");
        if (!Files.isDirectory(ubl)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(ubl)) {
            return files.filter(file -> file.getFileName().toString().matches(".*[-_]?Order[-_](2|Example).*\\.xml"))
                    .filter(file -> !file.toString().contains("Response") && isOrder(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOrder(Path file) {
        try {
            return Files.readString(file).matches("(?s).*<(\\w+:)?Order\\s.*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
