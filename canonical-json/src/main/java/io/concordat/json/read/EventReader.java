package io.concordat.json.read;

import io.concordat.json.shape.EnvelopeShape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.event.Event;

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
        return new EventReading(null, (EventReading.Foreign) reading.value(), reading.violations());
    }
}
