package io.concordat.json.write;

import io.concordat.json.shape.Component;
import io.concordat.json.shape.EnvelopeShape;
import io.concordat.json.shape.EnvelopeShape.Attribute;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes the CloudEvents 1.0 envelope. Immutable. */
final class EnvelopeWriter {

    private static final Set<String> WRITTEN_HERE =
            Set.of("specversion", "type", "dataschema", "datacontenttype", "data");

    private static final byte[] DATA = "\"data\":".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST_DIGITS = Long.toString(Long.MAX_VALUE).length();

    private final EnvelopeShape envelope;
    private final ShapeRegistry shapes;
    private final NamedAttribute[] attributes;
    private final Map<EventType<?>, OfType> ofTypes = new ConcurrentHashMap<>();

    /** An attribute and its name, ready to be written. */
    // looked at here only, never compared
    @SuppressWarnings("ArrayRecordComponent")
    private record NamedAttribute(Attribute attribute, byte[] quotedName) {

        static NamedAttribute of(Attribute attribute) {
            String quoted = '"' + attribute.name() + "\":";
            return new NamedAttribute(attribute, quoted.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The members that follow from the type alone: those in front of the attributes, and those behind them. */
    // looked at here only, never compared
    @SuppressWarnings("ArrayRecordComponent")
    private record OfType(byte[] before, byte[] after) {

        static OfType of(EventType<?> type) {
            JsonBytes before = new JsonBytes();
            before.writeStringProperty("specversion", "1.0");
            before.writeStringProperty("type", type.name());
            JsonBytes after = new JsonBytes();
            after.writeStringProperty("datacontenttype", "application/json");
            after.writeStringProperty("dataschema", type.dataSchema());
            return new OfType(before.toBytes(), after.toBytes());
        }
    }

    EnvelopeWriter(EnvelopeShape envelope, ShapeRegistry shapes) {
        this.envelope = envelope;
        this.shapes = shapes;
        this.attributes = envelope.attributes().stream().map(NamedAttribute::of).toArray(NamedAttribute[]::new);
    }

    void write(Event<?> event, JsonBytes out, ValueWriter values) {
        UnknownTree unknown = UnknownTree.of(event.unknown());
        OfType ofType = ofTypes.computeIfAbsent(event.type(), OfType::of);
        out.writeStartObject();
        out.writeQuoted(ofType.before());
        attributes(event, out, values);
        out.writeQuoted(ofType.after());
        foreignAttributes(unknown, out, values);
        out.writeName(DATA);
        RecordShape data = shapes.of(event.data().getClass());
        values.object(data, event.data(), unknown.child("data"));
        out.writeEndObject();
    }

    private void attributes(Event<?> event, JsonBytes out, ValueWriter values) {
        Object trace = envelope.traceOf(event);
        for (NamedAttribute named : attributes) {
            Attribute attribute = named.attribute();
            Object owner = attribute.ofTrace() ? trace : event;
            Object value = owner == null ? null : attribute.component().valueOf(owner);
            if (value != null) {
                out.writeName(named.quotedName());
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
