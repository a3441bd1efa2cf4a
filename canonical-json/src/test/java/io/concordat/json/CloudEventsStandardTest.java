package io.concordat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Events against files of the CloudEvents project, taken from a folder with a checkout of {@code cloudevents/spec} or
 * {@code cloudevents/sdk-java} that the environment variable {@code CONCORDAT_CLOUDEVENTS} names.
 */
class CloudEventsStandardTest {

    private final CanonicalJson json = CanonicalJson.builder().withoutRules().build();

    private static Path file(String path) {
        String folder = System.getProperty("CONCORDAT_CLOUDEVENTS", System.getenv("CONCORDAT_CLOUDEVENTS"));
        assumeTrue(folder != null, "CONCORDAT_CLOUDEVENTS names no folder");
        Path file = Path.of(folder).resolve(path);
        assumeTrue(Files.exists(file), "CONCORDAT_CLOUDEVENTS has no " + path);
        return file;
    }

    @Test
    void everyEventIsValidByTheSchemaOfTheStandard() throws IOException {
        String text = Files.readString(file("cloudevents/formats/cloudevents.json"));
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
        for (EventType<?> type : EventTypes.all()) {
            for (long seed = 0; seed < 20; seed++) {
                String event = new String(json.write(new RandomRecords(seed).event(type)), StandardCharsets.UTF_8);
                assertThat(schema.validate(
                                event,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                        .as(event)
                        .isEmpty();
            }
        }
    }

    @Test
    void theEventsOfTheSdkAreForeignAndNotRefused() throws IOException {
        try (Stream<Path> files = Files.list(file("formats/json-jackson/src/test/resources/v1"))) {
            List<Path> events = files.sorted().toList();
            assertThat(events).hasSizeGreaterThan(10);
            for (Path event : events) {
                assertThat(json.receive(Files.readAllBytes(event)))
                        .as(event.getFileName().toString())
                        .isInstanceOfSatisfying(
                                ReceivedEvent.UnknownType.class,
                                foreign -> assertThat(foreign.type()).isEqualTo("mock.test"));
            }
        }
    }

    @Test
    void theEventsOfTheSdkCanBeTakenApartAndPutTogether() throws IOException {
        try (Stream<Path> files = Files.list(file("formats/json-jackson/src/test/resources/v1"))) {
            for (Path event : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(event);
                // two of them have names the standard does not allow
                if (event.toString().contains("invalid") || event.toString().contains("upper_case")) {
                    assertThatThrownBy(() -> BinaryEvent.ofStructured(bytes)).hasMessageContaining("attribute-name");
                } else {
                    BinaryEvent apart = BinaryEvent.ofStructured(bytes);
                    assertThat(BinaryEvent.ofStructured(apart.structured())).isEqualTo(apart);
                }
            }
        }
    }
}
