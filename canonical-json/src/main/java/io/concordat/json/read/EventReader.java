package io.concordat.json.read;

import io.concordat.json.shape.EnvelopeShape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.event.Event;
import java.util.Optional;

/** Reads CloudEvents 1.0 events in structured JSON. Immutable and thread-safe. */
public final class EventReader {

    private final DocumentReader documents;
    private final EnvelopeShape envelope;
    private final ShapeRegistry shapes;

    /** A reader of events on a reader of documents. */
    public EventReader(DocumentReader documents, EnvelopeShape envelope, ShapeRegistry shapes) {
        this.documents = documents;
        this.envelope = envelope;
        this.shapes = shapes;
    }

    /** Reads one event. */
    public EventReading read(byte[] document) {
        Reading reading = documents.within(
                document,
                values -> new EnvelopeReading(values, envelope, shapes).read(() -> documents.parser(document)));
        if (reading.value() instanceof Event<?> event) {
            return new EventReading(event, null, reading.violations());
        }
        boolean dataIsMissing = reading.violations().stream()
                .anyMatch(violation -> violation.rule().equals("required")
                        && violation.pointer().equals("/data"));
        Optional<byte[]> decoded = dataIsMissing ? decoded(document) : Optional.empty();
        return decoded.isPresent()
                ? read(decoded.get())
                : new EventReading(null, (EventReading.Foreign) reading.value(), reading.violations());
    }

    // JSON may come as Base64, too (CloudEvents JSON format, 3.1.1); rare, so only where reading as usual failed.
    private static Optional<byte[]> decoded(byte[] document) {
        try {
            return BinaryForm.decoded(document);
        } catch (MalformedEventException e) {
            return Optional.empty();
        }
    }
}
