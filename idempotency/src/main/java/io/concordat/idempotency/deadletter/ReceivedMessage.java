package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.sequence.Place;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.model.call.IdempotencyKey;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was received, before anything was read into it. Immutable.
 *
 * <pre>
 * ReceivedMessage.of(IdempotencyKey.of("stock.apply", eventId), "stock.moved", 1, Payload.of(bytes))
 *     .at(SequenceKey.of("stock", itemId), version)
 *     .withContentType("application/json");
 * </pre>
 *
 * @param key the effect it asks for, also its name here
 * @param place where it stands in its sequence, null if it stands alone
 * @param type its type as received, 1 to 200 characters
 * @param typeVersion the version of the type as received, for example the major of its contract
 * @param contentType the media type of the payload, at most 100 characters
 * @param headers what came with it; names and values as texts
 * @param payload the bytes
 * @param fingerprint of the content as received; a replay is compared with this one, not with that of an upcast form
 */
public record ReceivedMessage(
        IdempotencyKey key,
        @Nullable Place place,
        String type,
        int typeVersion,
        String contentType,
        Map<String, String> headers,
        Payload payload,
        Fingerprint fingerprint) {

    /** The version of fingerprints of bytes as received. */
    private static final int OF_BYTES = 100;

    /** Refuses null where it is not allowed and over-long texts; copies the headers, sorted by name. */
    public ReceivedMessage {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(fingerprint, "fingerprint");
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
        if (type.isBlank() || type.length() > 200 || contentType.length() > 100) {
            throw new IllegalArgumentException("a type of " + type.length() + " and a content type of "
                    + contentType.length() + " characters: expected 1 to 200 and at most 100");
        }
    }

    /** A message that stands alone, without headers, fingerprinted by its bytes. */
    public static ReceivedMessage of(IdempotencyKey key, String type, int typeVersion, Payload payload) {
        Fingerprint print = Fingerprint.sha256(OF_BYTES, payload.bytes());
        return new ReceivedMessage(key, null, type, typeVersion, "application/octet-stream", Map.of(), payload, print);
    }

    /** The same as a version of an aggregate. */
    public ReceivedMessage at(SequenceKey sequence, long version) {
        Place at = new Place(sequence, version);
        return new ReceivedMessage(key, at, type, typeVersion, contentType, headers, payload, fingerprint);
    }

    /** The same with a media type. */
    public ReceivedMessage withContentType(String mediaType) {
        return new ReceivedMessage(key, place, type, typeVersion, mediaType, headers, payload, fingerprint);
    }

    /** The same with these headers. */
    public ReceivedMessage withHeaders(Map<String, String> all) {
        return new ReceivedMessage(key, place, type, typeVersion, contentType, all, payload, fingerprint);
    }

    /** The same with the fingerprint it was claimed under, if that is not of its bytes. */
    public ReceivedMessage withFingerprint(Fingerprint claimed) {
        return new ReceivedMessage(key, place, type, typeVersion, contentType, headers, payload, claimed);
    }

    /** Names the message; headers and payload are not printed. */
    @Override
    public String toString() {
        return key + (place == null ? "" : " at " + place) + ", " + type + " " + typeVersion + ", " + payload;
    }
}
