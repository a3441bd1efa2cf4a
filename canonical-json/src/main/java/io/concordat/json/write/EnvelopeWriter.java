package io.concordat.json.write;

import io.concordat.json.shape.Component;
import io.concordat.json.shape.EnvelopeShape;
import io.concordat.json.shape.EnvelopeShape.Attribute;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.event.Event;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the CloudEvents 1.0 envelope. Immutable. */
final class EnvelopeWriter {

    private static final Set<String> WRITTEN_HERE =
            Set.of("specversion", "type", "dataschema", "datacontenttype", "data");

    private static final int MOST_DIGITS = Long.toString(Long.MAX_VALUE).length();

    private final EnvelopeShape envelope;
    private final ShapeRegistry shapes;

    EnvelopeWriter(EnvelopeShape envelope, ShapeRegistry shapes) {
        this.envelope = envelope;
        this.shapes = shapes;
    }

    void write(Event<?> event, JsonBytes out, ValueWriter values) {
        UnknownTree unknown = UnknownTree.of(event.unknown());
        out.writeStartObject();
        out.writeStringProperty("specversion", "1.0");
        out.writeStringProperty("type", event.type().name());
        attributes(event, out, values);
        out.writeStringProperty("datacontenttype", "application/json");
        out.writeStringProperty("dataschema", event.type().dataSchema());
        foreignAttributes(unknown, out, values);
        out.writeName("data");
        RecordShape data = shapes.of(event.data().getClass());
        values.object(data, event.data(), unknown.child("data"));
        out.writeEndObject();
    }

    private void attributes(Event<?> event, JsonBytes out, ValueWriter values) {
        Object trace = envelope.traceOf(event);
        for (Attribute attribute : envelope.attributes()) {
            Object owner = attribute.ofTrace() ? trace : event;
            Object value = owner == null ? null : attribute.component().valueOf(owner);
            if (value != null) {
                out.writeName(attribute.name());
                attribute(attribute.component(), value, out, values);
            } else if (attribute.component().isRequired()) {
                throw new NotWritableException(attribute.name() + " is missing");
            }
        }
    }

    // A CloudEvents integer has 32 bits, so a longer one travels as text; of equal length, because texts of a sequence
    // are compared as texts (CloudEvents sequence extension).
    private static void attribute(Component component, Object value, JsonBytes out, ValueWriter values) {
        if (component.shape() == Scalar.LONG) {
            String digits = value.toString();
            out.writeString("0".repeat(MOST_DIGITS - digits.length()) + digits);
        } else {
            values.value(component.shape(), component.limits(), value, null);
        }
    }

    private void foreignAttributes(UnknownTree unknown, JsonBytes out, ValueWriter values) {
        for (Map.Entry<String, UnknownTree> member : unknown.children().entrySet()) {
            @Nullable OpaqueJson value = member.getValue().value();
            String name = member.getKey();
            if (value != null && envelope.attribute(name) == null && !WRITTEN_HERE.contains(name)) {
                out.writeName(name);
                values.raw(value);
            }
        }
    }
}
