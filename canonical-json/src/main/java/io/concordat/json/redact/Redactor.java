package io.concordat.json.redact;

import io.concordat.json.read.DocumentReader;
import io.concordat.json.read.Reading;
import io.concordat.json.shape.EnvelopeShape;
import io.concordat.json.shape.EnvelopeShape.Attribute;
import io.concordat.json.shape.Place;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.Classification;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import io.concordat.model.rule.Violation;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Masks what is confidential in JSON, whether or not the JSON keeps its contract. Immutable and thread-safe. */
public final class Redactor {

    private static final Set<String> OF_THE_STANDARD = Set.of("specversion", "type", "dataschema", "datacontenttype");

    private final DocumentReader documents;
    private final ShapeRegistry shapes;
    private final EnvelopeShape envelope;
    private final JsonFactory factory = new JsonFactory();

    /** A redactor of what a reader takes, by the shapes of a registry. */
    public Redactor(DocumentReader documents, ShapeRegistry shapes, EnvelopeShape envelope) {
        this.documents = documents;
        this.shapes = shapes;
        this.envelope = envelope;
    }

    /** A document or a part of one, values above a class masked; a placeholder if it is no JSON that can be read. */
    public String document(byte[] json, Class<?> type, Classification allowed) {
        RecordShape shape = shapes.of(type);
        return redacted(json, allowed, redacting -> redacting.value(Place.root(shape)));
    }

    /** An event in structured JSON, values above a class masked; a placeholder if it is no JSON that can be read. */
    public String event(byte[] json, Classification allowed) {
        Reading ahead = documents.tokens(json, Redactor::typeOf);
        Optional<EventType<?>> type = ahead.value() instanceof String name ? EventTypes.named(name) : Optional.empty();
        Place data = type.map(known -> Place.root(shapes.of(known.dataType()))).orElse(null);
        return redacted(
                json, allowed, redacting -> redacting.object(name -> name.equals("data") ? data : placeOf(name)));
    }

    private @Nullable Place placeOf(String attribute) {
        if (OF_THE_STANDARD.contains(attribute)) {
            return Place.NAME;
        }
        Attribute known = envelope.attribute(attribute);
        return known == null ? null : Place.ENVELOPE.member(known.component());
    }

    private String redacted(byte[] json, Classification allowed, Consumer<Redacting> copying) {
        StringWriter text = new StringWriter();
        Reading reading = documents.tokens(json, in -> {
            try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), text)) {
                copying.accept(new Redacting(in, out, allowed));
            }
            return text;
        });
        return reading.violations().isEmpty()
                ? text.toString()
                : placeholder(reading.violations().get(0), json.length);
    }

    /** What stands for content that cannot be shown, as JSON. */
    public String placeholder(Violation why, int bytes) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("notShown", why.rule());
            out.writeStringProperty("because", why.found());
            out.writeNumberProperty("bytes", bytes);
            out.writeEndObject();
        }
        return text.toString();
    }

    // Members have no order, so the type may come after the data it explains.
    private static @Nullable Object typeOf(JsonParser in) {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            in.skipChildren();
            return null;
        }
        String type = null;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            type = type == null && name.equals("type") ? in.getValueAsString() : type;
            in.skipChildren();
        }
        return type;
    }
}
