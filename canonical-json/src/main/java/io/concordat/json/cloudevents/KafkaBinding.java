package io.concordat.json.cloudevents;

import io.concordat.json.BinaryEvent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Events in binary mode as Kafka headers and value (CloudEvents Kafka protocol binding 1.0.2, 3.2): {@code ce_id} and so
 * on in UTF-8; {@code content-type} for {@code datacontenttype}. The value is the event's data. Pure functions; knows no
 * Kafka client.
 */
public final class KafkaBinding {

    private static final String PREFIX = "ce_";

    private KafkaBinding() {}

    /** The headers of an event. */
    public static Map<String, byte[]> headers(BinaryEvent event) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        PrefixedHeaders.of(event, PREFIX, UnaryOperator.identity())
                .forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    /** The event of a record. Headers that are none of an event are left out. */
    public static BinaryEvent event(Map<String, byte[]> headers, byte[] value) {
        Map<String, String> texts = new LinkedHashMap<>();
        headers.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return PrefixedHeaders.event(texts, value, PREFIX, UnaryOperator.identity());
    }

    /** The key that keeps events of one subject in order: the {@code partitionkey}, else the subject. */
    public static Optional<String> key(BinaryEvent event) {
        String subject = event.attributes().get("subject");
        return Optional.ofNullable(event.attributes().getOrDefault("partitionkey", subject));
    }
}
