package io.concordat.json.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Payments as release 1 of the contract had them, written by hand. */
final class OldPayments {

    private OldPayments() {}

    /** A card payment authorised for 100. */
    static String card() {
        try (InputStream in = OldPayments.class.getResourceAsStream("payment-1-card.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in another status. */
    static byte[] in(String status) {
        return with("\"AUTHORISED\"", "\"" + status + "\"");
    }

    /** The same with some text replaced. */
    static byte[] with(String text, String by) {
        String card = card();
        if (!card.contains(text)) {
            throw new IllegalArgumentException(text + " is not in the payment");
        }
        return card.replace(text, by).getBytes(StandardCharsets.UTF_8);
    }

    /** The event that it came in. */
    static String received() {
        return """
                { "specversion": "1.0", "type": "io.concordat.payment.received.v1", "id": "e-1", "source": "urn:psp",
                  "subject": "so-1", "time": "2026-03-02T10:00:00Z", "recordedtime": "2026-03-02T10:00:01Z",
                  "claim": "FACT", "datacontenttype": "application/json", "shard": 1e2,
                  "dataschema": "urn:concordat:schema:payment.received:1.0.0",
                  "data": { "payment": { "id": "pay-7", "revisionBefore": 0, "revisionAfter": 1, "hint": -0 },
                            "snapshot": %s, "orders": [ { "id": "so-1" } ] } }
                """.formatted(card());
    }
}
