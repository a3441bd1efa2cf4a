package io.concordat.json;

import io.concordat.json.redact.Redactor;
import io.concordat.model.Classification;
import io.concordat.model.event.Event;
import java.nio.charset.StandardCharsets;

/**
 * Masks in JSON what is stricter than a class: {@code Redaction.upTo(Classification.INTERNAL).of(order)}.
 *
 * <p>Objects, arrays and the names of their members stay, masked values become {@code "***"}, null stays null. What the
 * contract does not know, and what does not fit its place, is masked too: members nobody knows and bodies of extensions
 * are personal, a text where a number belongs may be anything. Names of unknown members stay if they look like names.
 *
 * <p>Nothing is thrown for content. What cannot be read as JSON within the codec's limits becomes a placeholder such as
 * {@code {"notShown":"json","because":"malformed JSON at line 1, column 7","bytes":4711}}. Immutable and thread-safe.
 */
public final class Redaction {

    private final CanonicalJson json;
    private final Redactor redactor;
    private final Classification allowed;

    Redaction(CanonicalJson json, Redactor redactor, Classification allowed) {
        this.json = json;
        this.redactor = redactor;
        this.allowed = allowed;
    }

    /** Shows values up to a class, within the default limits. */
    public static Redaction upTo(Classification allowed) {
        return CanonicalJson.standard().redaction(allowed);
    }

    /** The redacted JSON of a document, a part of one or an event; a placeholder if it breaks its contract. */
    public String of(Record document) {
        byte[] written;
        try {
            written = json.write(document);
        } catch (ContractViolationException e) {
            return redactor.placeholder(e.violations().get(0), 0);
        }
        return document instanceof Event<?> ? ofEvent(written) : of(written, document.getClass());
    }

    /**
     * Redacts JSON as it was received, such as that of a dead letter; it may break its contract.
     *
     * @param received in UTF-8
     * @param contract a record with a contract, or a part of one
     */
    public String of(byte[] received, Class<? extends Record> contract) {
        return redactor.document(received, contract, allowed);
    }

    /** As {@link #of(byte[], Class)}, of a text. */
    public String of(String received, Class<? extends Record> contract) {
        return of(received.getBytes(StandardCharsets.UTF_8), contract);
    }

    /** Redacts an event in structured JSON as it was received; data of a type nobody knows is masked as a whole. */
    public String ofEvent(byte[] received) {
        return redactor.event(received, allowed);
    }
}
