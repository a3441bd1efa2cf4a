package io.concordat.json.read;

import io.concordat.json.shape.EnvelopeShape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventTypes;
import io.concordat.model.rule.Violation;
import java.util.List;
import java.util.Map;
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

    /** Reads one event in binary mode; pointers are those of its structured form. */
    public EventReading read(Map<String, String> attributes, byte[] data) {
        boolean json = BinaryForm.isJson(attributes.getOrDefault("datacontenttype", "application/json"));
        boolean foreign = EventTypes.named(attributes.getOrDefault("type", "")).isEmpty();
        if (foreign || !json) {
            return without(data.length > 0 ? "/data" : "", read(BinaryForm.structured(attributes, null)));
        }
        List<Violation> broken = data.length == 0 ? List.of() : documents.scan(data);
        return broken.isEmpty()
                ? read(BinaryForm.structured(attributes, data))
                : new EventReading(
                        null, null, broken.stream().map(v -> v.below("/data")).toList());
    }

    // data that is no JSON was not looked at, which is not to say that it is missing
    private static EventReading without(String pointer, EventReading reading) {
        return new EventReading(
                reading.event(),
                reading.foreign(),
                reading.violations().stream()
                        .filter(violation -> !violation.pointer().equals(pointer))
                        .toList());
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
