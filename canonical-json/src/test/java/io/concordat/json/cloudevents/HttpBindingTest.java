package io.concordat.json.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.json.BinaryEvent;
import io.concordat.json.ContractViolationException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpBindingTest {

    private static final byte[] DATA = "{}".getBytes(StandardCharsets.UTF_8);

    private static BinaryEvent event(String subject) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("datacontenttype", "application/json");
        attributes.put("subject", subject);
        return BinaryEvent.of(attributes, DATA);
    }

    // the examples of the binding, 3.1.3.2
    @ParameterizedTest
    @CsvSource({"Euro € 😀, Euro%20%E2%82%AC%20%F0%9F%98%80", "a\"b%c, a%22b%25c", "so-4711:/?#, so-4711:/?#"})
    void valuesArePercentEncoded(String value, String header) {
        assertThat(HttpBinding.headers(event(value)))
                .containsEntry("ce-subject", header)
                .containsEntry("content-type", "application/json")
                .containsOnlyKeys("ce-specversion", "content-type", "ce-subject");
        assertThat(HttpBinding.event(HttpBinding.headers(event(value)), DATA)).isEqualTo(event(value));
    }

    @Property(seed = "20261121")
    void everyTextPasses(@ForAll String text) {
        String value = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        Map<String, String> headers = HttpBinding.headers(event(value));

        assertThat(headers.get("ce-subject")).matches("[!-~]*");
        assertThat(HttpBinding.event(headers, DATA)).isEqualTo(event(value));
    }

    @Test
    void headersComeInAnyCaseAndAmongOthers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("CE-SpecVersion", "1.0");
        headers.put("Content-Type", "application/json");
        headers.put("Host", "example");
        headers.put("Ce-Subject", " \"so \\\"4711\\\"\" ");

        assertThat(HttpBinding.event(headers, DATA)).isEqualTo(event("so \"4711\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%zz", "%C0%A0", "%FF", "a%E2%82"})
    void refusesWhatIsNoPercentEncodedUtf8(String header) {
        assertThatThrownBy(() -> HttpBinding.event(Map.of("ce-subject", header), DATA))
                .isInstanceOf(ContractViolationException.class)
                .hasMessageContaining("percent-encoding");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, BINARY",
        "application/cloudevents+json; charset=UTF-8, STRUCTURED",
        "Application/CloudEvents+JSON, STRUCTURED",
        "application/cloudevents-batch+json, BATCHED",
        ", BINARY"
    })
    void theContentTypeTellsTheMode(String contentType, ContentMode mode) {
        assertThat(ContentMode.of(contentType)).isEqualTo(mode);
    }
}
