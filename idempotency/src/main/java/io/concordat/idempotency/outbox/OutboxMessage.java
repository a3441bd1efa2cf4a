package io.concordat.idempotency.outbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A message to be published once its transaction is committed.
 *
 * <p>Printed without headers and payload, which may be confidential. Immutable if nobody writes into the payload;
 * compared by identity of the payload.
 *
 * @param id what consumers recognise a repetition by, 1 to 200 characters, no blanks around it, the same on every attempt
 * @param aggregate what order is kept for, for example {@code sales-order:4711}; 1 to 200 characters, no blanks around it,
 *     no personal data
 * @param type for example {@code order.accepted.v1}; 1 to 200 characters
 * @param contentType media type of the payload, 1 to 100 characters
 * @param headers sent beside the payload, in this order
 * @param payload the bytes as they are sent, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // handed from application to publisher, never compared
public record OutboxMessage(
        String id, String aggregate, String type, String contentType, Map<String, String> headers, byte[] payload) {

    /** Refuses empty, over-long and unstorable texts. */
    public OutboxMessage {
        requireName(id, "id");
        requireName(aggregate, "aggregate");
        requireText(type, 200, "type");
        requireText(contentType, 100, "content type");
        Objects.requireNonNull(payload, "payload");
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        for (Map.Entry<String, String> header : headers.entrySet()) {
            requireText(header.getKey(), 200, "name of a header");
            if (header.getValue().indexOf('\0') >= 0) {
                throw new IllegalArgumentException(
                        "header " + header.getKey() + " of an outbox message contains U+0000: leave it out");
            }
        }
    }

    /** A message of JSON text without headers. */
    public static OutboxMessage json(String id, String aggregate, String type, String json) {
        return new OutboxMessage(
                id, aggregate, type, "application/json", Map.of(), json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with one header more. */
    public OutboxMessage withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new OutboxMessage(id, aggregate, type, contentType, more, payload);
    }

    /** Without headers and payload. */
    @Override
    public String toString() {
        return "OutboxMessage[id=" + id + ", aggregate=" + aggregate + ", type=" + type + ", " + payload.length
                + " bytes of " + contentType + "]";
    }

    // blanks at the end are equal to none in some databases, and two aggregates would become one
    private static void requireName(String text, String what) {
        requireText(text, 200, what);
        if (!text.equals(text.strip())) {
            throw new IllegalArgumentException(
                    "the " + what + " of an outbox message has blanks around it: strip it before");
        }
    }

    private static void requireText(String text, int most, String what) {
        Objects.requireNonNull(text, what);
        if (text.isBlank() || text.length() > most || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the " + what + " of an outbox message has 1 to " + most
                    + " characters and no U+0000, found " + text.length());
        }
    }
}
