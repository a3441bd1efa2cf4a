package io.concordat.json.read;

import io.concordat.json.shape.Component;
import io.concordat.json.shape.Described;
import io.concordat.json.shape.EnvelopeShape;
import io.concordat.json.shape.EnvelopeShape.Attribute;
import io.concordat.json.shape.Limits;
import io.concordat.json.shape.OpaqueShape;
import io.concordat.json.shape.Place;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.Classification;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.event.EventType;
import io.concordat.model.event.EventTypes;
import io.concordat.model.rule.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The reading of one CloudEvents envelope. Not thread-safe. */
final class EnvelopeReading {

    private static final Set<String> OF_THE_STANDARD = Set.of("specversion", "type", "dataschema", "datacontenttype");

    private static final String DATA = "/data";

    private final JsonParser parser;
    private final ValueReader values;
    private final Problems problems;
    private final EnvelopeShape envelope;
    private final ShapeRegistry shapes;

    private final Map<String, Object> standard = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final @Nullable Object[] ofEvent;
    private final @Nullable Object[] ofTrace;
    private @Nullable EventType<?> type;
    private @Nullable Object data;

    EnvelopeReading(ValueReader values, EnvelopeShape envelope, ShapeRegistry shapes) {
        this.values = values;
        this.parser = values.parser();
        this.problems = values.problems();
        this.envelope = envelope;
        this.shapes = shapes;
        this.ofEvent = envelope.eventValues();
        this.ofTrace = envelope.traceValues();
    }

    // An Event, a Foreign, or null when something was reported.
    @Nullable
    Object read(Supplier<JsonParser> secondLook) {
        values.classifiedBy(this::classAt);
        parser.nextToken();
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return parser.currentToken() == null ? null : values.mismatch(OpaqueShape.EVENT_DATA);
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (seen.add(name)) {
                parser.nextToken();
                member(name, secondLook);
            } else {
                values.skipDuplicate();
            }
        }
        return result();
    }

    private Classification classAt(String pointer) {
        if (pointer.startsWith(DATA + "/") && type != null) {
            return Place.root(shapes.of(type.dataType())).classAt(pointer.substring(DATA.length()));
        }
        boolean isEnvelope = pointer.isEmpty() || OF_THE_STANDARD.contains(pointer.substring(1));
        Attribute attribute = isEnvelope ? null : envelope.attribute(pointer.substring(1));
        Classification known = attribute == null
                ? Classification.DEFAULT
                : attribute.component().classification();
        return isEnvelope || attribute != null ? known : Classification.PERSONAL;
    }

    private void member(String name, Supplier<JsonParser> secondLook) {
        Attribute attribute = envelope.attribute(name);
        if (name.equals("data")) {
            data(secondLook);
        } else if (attribute == null && !OF_THE_STANDARD.contains(name)) {
            values.keep();
        } else if (parser.hasToken(JsonToken.VALUE_NULL)) {
            // an attribute that is null is one that is not set (CloudEvents JSON format, 2.1)
            seen.remove(name);
        } else if (attribute == null) {
            Object text = values.value(Scalar.TEXT, Limits.NONE);
            standard.put(name, text == null ? "" : text);
            if ("".equals(text)) {
                values.add("minLength", Described.text(""), "a value, or no member");
            }
        } else {
            Object value = attributeValue(attribute.component());
            (attribute.ofTrace() ? ofTrace : ofEvent)[attribute.index()] = value;
        }
    }

    // A CloudEvents integer has 32 bits, so a longer one travels as text.
    private @Nullable Object attributeValue(Component component) {
        if (component.shape() != Scalar.LONG || !parser.hasToken(JsonToken.VALUE_STRING)) {
            return values.value(component.shape(), component.limits());
        }
        try {
            long number = Long.parseLong(parser.getString());
            component.limits().check(number, values);
            return number;
        } catch (NumberFormatException e) {
            values.add("format", Described.code(parser.getString()), Scalar.LONG.expected());
            return null;
        }
    }

    private void data(Supplier<JsonParser> secondLook) {
        Object name = standard.containsKey("type") ? standard.get("type") : typeFrom(secondLook);
        type = EventTypes.named(String.valueOf(name)).orElse(null);
        if (type == null) {
            values.skipStrictly();
        } else {
            data = values.value(shapes.of(type.dataType()), Limits.NONE);
        }
    }

    // Members have no order, so the type may come after the data it explains.
    private static @Nullable String typeFrom(Supplier<JsonParser> secondLook) {
        try (JsonParser ahead = secondLook.get()) {
            ahead.nextToken();
            for (String name = ahead.nextName(); name != null; name = ahead.nextName()) {
                ahead.nextToken();
                if (name.equals("type")) {
                    return ahead.getValueAsString();
                }
                ahead.skipChildren();
            }
            return null;
        }
    }

    private @Nullable Object result() {
        Object name = standard.get("type");
        type = name == null ? null : EventTypes.named(name.toString()).orElse(null);
        requireVersion();
        requireMember("type", "the name of an event type");
        boolean foreign = name != null && !name.equals("") && type == null;
        for (Attribute attribute : envelope.attributes()) {
            boolean ofEveryEvent =
                    attribute.name().equals("id") || attribute.name().equals("source");
            if (attribute.component().isRequired() && (!foreign || ofEveryEvent)) {
                requireMember(attribute.name(), attribute.component().shape().expected());
            }
        }
        if (!foreign) {
            requireData();
            requireJson();
            requireSchema();
        }
        return problems.count() > 0 ? null : foreign ? foreign(String.valueOf(name)) : event();
    }

    private @Nullable Object event() {
        UnknownFields unknown = values.unknowns().takeFrom(0, "");
        if (type == null || data == null) {
            return null;
        }
        return envelope.create(
                ofEvent,
                ofTrace,
                Map.of(
                        OpaqueShape.EVENT_TYPE, type,
                        OpaqueShape.EVENT_DATA, data,
                        OpaqueShape.UNKNOWN, unknown));
    }

    private EventReading.Foreign foreign(String name) {
        return new EventReading.Foreign(text("source"), text("id"), name);
    }

    private String text(String name) {
        Attribute attribute = envelope.attribute(name);
        return attribute == null ? "" : String.valueOf(ofEvent[attribute.index()]);
    }

    private void requireMember(String name, String expected) {
        if (!seen.contains(name)) {
            problems.add(new Violation("required", "/" + name, "nothing", expected));
        }
    }

    private void requireData() {
        boolean isElsewhere = seen.contains("dataref");
        requireMember(
                "data",
                isElsewhere ? "the data of the event: redeem its claim check before reading" : "the data of the event");
    }

    private void requireVersion() {
        requireMember("specversion", "1.0");
        Object version = standard.get("specversion");
        if (version != null && !version.equals("") && !version.equals("1.0")) {
            problems.add(new Violation("const", "/specversion", Described.code(version.toString()), "1.0"));
        }
    }

    private void requireJson() {
        Object contentType = standard.get("datacontenttype");
        if (contentType != null && !contentType.equals("") && !BinaryForm.isJson(contentType.toString())) {
            problems.add(new Violation(
                    "datacontenttype", "/datacontenttype", Described.text(contentType.toString()), "application/json"));
        }
    }

    // Another minor is fine: minors only add.
    private void requireSchema() {
        Object schema = standard.get("dataschema");
        if (schema == null || schema.equals("") || type == null) {
            return;
        }
        String own = type.dataSchema();
        String upToMajor = own.substring(0, own.indexOf('.', own.lastIndexOf(':')) + 1);
        if (!schema.toString().startsWith(upToMajor)) {
            problems.add(new Violation(
                    "dataschema",
                    "/dataschema",
                    Described.contract(schema.toString()),
                    upToMajor + "x.x, as the type says"));
        }
    }
}
