package io.concordat.json.write;

import io.concordat.json.shape.EnvelopeShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.event.Event;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;

/** Writes documents and events. Immutable and thread-safe. */
public final class DocumentWriter {

    private static final int LONGEST_KEPT = 1 << 20;

    private final OpaqueCheck opaque = new OpaqueCheck(new JsonFactory());
    private final ShapeRegistry shapes;
    private final EnvelopeWriter envelopes;

    /** The buffer of the last document written, for the next one; whoever comes meanwhile takes one of his own. */
    private final AtomicReference<byte @Nullable []> spare = new AtomicReference<>();

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

    private byte[] written(BiConsumer<JsonBytes, ValueWriter> writing) {
        byte[] kept = spare.getAndSet(null);
        JsonBytes out = kept == null ? new JsonBytes() : new JsonBytes(kept);
        try {
            writing.accept(out, new ValueWriter(out, opaque));
            return out.toBytes();
        } catch (IllegalArgumentException e) {
            throw new NotWritableException(String.valueOf(e.getMessage()));
        } finally {
            if (out.buffer().length <= LONGEST_KEPT) {
                spare.set(out.buffer());
            }
        }
    }
}
