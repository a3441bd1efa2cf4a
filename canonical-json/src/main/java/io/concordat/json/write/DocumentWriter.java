package io.concordat.json.write;

import io.concordat.json.shape.EnvelopeShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.json.shape.Surrogates;
import io.concordat.model.event.Event;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.json.JsonFactory;

/** Writes documents and events. Immutable and thread-safe. */
public final class DocumentWriter {

    private final JsonFactory factory = new JsonFactory();
    private final OpaqueCheck opaque = new OpaqueCheck(factory);
    private final ShapeRegistry shapes;
    private final EnvelopeWriter envelopes;

    /** A writer for the shapes of a registry. */
    public DocumentWriter(ShapeRegistry shapes, EnvelopeShape envelope) {
        this.shapes = shapes;
        this.envelopes = new EnvelopeWriter(envelope, shapes);
    }

    /**
     * The JSON of a record, in UTF-8.
     *
     * @throws NotWritableException at the first value a reader would refuse
     */
    public byte[] write(Object document) {
        RecordShape shape = shapes.of(document.getClass());
        return written((out, writer) -> writer.object(shape, document, null));
    }

    /**
     * An event as CloudEvents 1.0 structured JSON, in UTF-8.
     *
     * @throws NotWritableException at the first value a reader would refuse
     */
    public byte[] write(Event<?> event) {
        return written((out, writer) -> envelopes.write(event, out, writer));
    }

    // Texts are looked into only where the result shows that one may be torn.
    private byte[] written(BiConsumer<JsonGenerator, ValueWriter> writing) {
        byte[] json = written(writing, false);
        return Surrogates.areEscapedIn(json) ? written(writing, true) : json;
    }

    private byte[] written(BiConsumer<JsonGenerator, ValueWriter> writing, boolean careful) {
        Chunks bytes = new Chunks();
        try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            writing.accept(out, new ValueWriter(out, opaque, careful));
        } catch (StreamWriteException | IllegalArgumentException e) {
            throw new NotWritableException(String.valueOf(e.getMessage()));
        }
        return bytes.joined();
    }
}
