package io.concordat.json.read;

import io.concordat.json.shape.Component;
import io.concordat.json.shape.Described;
import io.concordat.json.shape.EnvelopeShape;
import io.concordat.json.shape.EnvelopeShape.Attribute;
import io.concordat.json.shape.EnvelopeShape.Standard;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The reading of one CloudEvents envelope. Not thread-safe. */
@SuppressWarnings("EnumOrdinal") // an index into tables made from the same values
final class EnvelopeReading {

    private static final Set<String> OF_THE_STANDARD = Set.of("specversion", "type", "dataschema", "datacontenttype");
    private static final Standard[] STANDARD = Standard.values();

    private static final String DATA = "/data";

    private final JsonParser parser;
    private final ValueReader values;
    private final Problems problems;
    private final EnvelopeShape envelope;
    private final ShapeRegistry shapes;

    private final @Nullable String[] standard = new String[STANDARD.length];
    private final @Nullable Object[] ofEvent;
    private @Nullable Object @Nullable [] ofTrace;

    /** A bit for each member that is set, by the index of its name. */
    private long seen;

    private @Nullable Set<String> foreign;
    private @Nullable EventType<?> type;
    private @Nullable Object data;

    EnvelopeReading(ValueReader values, EnvelopeShape envelope, ShapeRegistry shapes) {
        this.values = values;
        this.parser = values.parser();
        this.problems = values.problems();
        this.envelope = envelope;
        this.shapes = shapes;
        this.ofEvent = envelope.eventValues();
    }

    // An Event, a Foreign, or null when something was reported.
    @Nullable
    Object read(Supplier<JsonParser> secondLook) {
        values.classifiedBy(this::classAt);
        parser.nextToken();
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return parser.currentToken() == null ? null : values.mismatch(OpaqueShape.EVENT_DATA);
        }
        PropertyNameMatcher names = envelope.names();
        int index;
        while ((index = parser.nextNameMatch(names)) != PropertyNameMatcher.MATCH_END_OBJECT) {
            if (index < 0) {
                foreignMember();
            } else if ((seen & (1L << index)) != 0) {
                values.skipDuplicate();
            } else {
                seen |= 1L << index;
                parser.nextToken();
                member(index, secondLook);
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

    private void foreignMember() {
        foreign = foreign == null ? new HashSet<>() : foreign;
        if (foreign.add(parser.currentName())) {
            parser.nextToken();
            values.keep();
        } else {
            values.skipDuplicate();
        }
    }

    private void member(int index, Supplier<JsonParser> secondLook) {
        List<Attribute> attributes = envelope.attributes();
        Standard member = index < attributes.size() ? null : STANDARD[index - attributes.size()];
        if (member == Standard.DATA) {
            data(secondLook);
        } else if (parser.hasToken(JsonToken.VALUE_NULL)) {
            // an attribute that is null is one that is not set (CloudEvents JSON format, 2.1)
            seen &= ~(1L << index);
        } else if (member != null) {
            standardText(member);
        } else {
            attribute(attributes.get(index));
        }
    }

    private void standardText(Standard member) {
        String text = (String) values.value(Scalar.TEXT, Limits.NONE);
        standard[member.ordinal()] = text == null ? "" : text;
        if ("".equals(text)) {
            values.add("minLength", Described.text(""), "a value, or no member");
        }
        if (member == Standard.TYPE) {
            type = typeOf(text);
        }
    }

    private void attribute(Attribute attribute) {
        Object value = attributeValue(attribute.component());
        if (attribute.ofTrace()) {
            ofTrace = ofTrace == null ? envelope.traceValues() : ofTrace;
            ofTrace[attribute.index()] = value;
        } else {
            ofEvent[attribute.index()] = value;
        }
    }

    private static @Nullable EventType<?> typeOf(@Nullable String name) {
        return name == null ? null : EventTypes.named(name).orElse(null);
    }

    private @Nullable String standard(Standard member) {
        return standard[member.ordinal()];
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
        if (standard(Standard.TYPE) == null) {
            type = typeOf(typeFrom(secondLook));
        }
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
                boolean isSet = ahead.nextToken() != JsonToken.VALUE_NULL;
                if (isSet && name.equals("type")) {
                    return ahead.getValueAsString();
                }
                ahead.skipChildren();
            }
            return null;
        }
    }

    private @Nullable Object result() {
        String name = standard(Standard.TYPE);
        requireVersion();
        requireMember(Standard.TYPE, "the name of an event type");
        boolean unknownType = name != null && !name.isEmpty() && type == null;
        requireAttributes(unknownType);
        if (!unknownType) {
            requireData();
            requireJson();
            requireSchema();
        }
        return problems.count() > 0 ? null : unknownType ? foreign(String.valueOf(name)) : event();
    }

    private void requireAttributes(boolean unknownType) {
        if ((seen & envelope.requiredMask()) == envelope.requiredMask()) {
            return;
        }
        List<Attribute> attributes = envelope.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            boolean ofEveryEvent =
                    attribute.name().equals("id") || attribute.name().equals("source");
            if (attribute.component().isRequired() && (!unknownType || ofEveryEvent)) {
                requireMember(i, attribute.name(), attribute.component().shape().expected());
            }
        }
    }

    private @Nullable Object event() {
        UnknownFields unknown = values.unknowns().takeFrom(0, "");
        return type == null || data == null ? null : envelope.create(ofEvent, ofTrace, type, data, unknown);
    }

    private EventReading.Foreign foreign(String name) {
        return new EventReading.Foreign(text("source"), text("id"), name);
    }

    private String text(String name) {
        Attribute attribute = envelope.attribute(name);
        return attribute == null ? "" : String.valueOf(ofEvent[attribute.index()]);
    }

    private void requireMember(Standard member, String expected) {
        requireMember(envelope.attributes().size() + member.ordinal(), member.member(), expected);
    }

    private void requireMember(int index, String name, String expected) {
        if ((seen & (1L << index)) == 0) {
            problems.add(new Violation("required", "/" + name, "nothing", expected));
        }
    }

    private void requireData() {
        boolean isElsewhere = foreign != null && foreign.contains("dataref");
        requireMember(
                Standard.DATA,
                isElsewhere ? "the data of the event: redeem its claim check before reading" : "the data of the event");
    }

    private void requireVersion() {
        requireMember(Standard.SPECVERSION, "1.0");
        String version = standard(Standard.SPECVERSION);
        if (version != null && !version.isEmpty() && !version.equals("1.0")) {
            problems.add(new Violation("const", "/specversion", Described.code(version), "1.0"));
        }
    }

    private void requireJson() {
        String contentType = standard(Standard.DATACONTENTTYPE);
        if (contentType != null && !contentType.isEmpty() && !BinaryForm.isJson(contentType)) {
            problems.add(new Violation(
                    "datacontenttype", "/datacontenttype", Described.text(contentType), "application/json"));
        }
    }

    // Another minor is fine: minors only add.
    private void requireSchema() {
        String schema = standard(Standard.DATASCHEMA);
        if (schema == null || schema.isEmpty() || type == null) {
            return;
        }
        String ofMajor = envelope.schemaOfMajor(type);
        if (!schema.startsWith(ofMajor)) {
            problems.add(new Violation(
                    "dataschema", "/dataschema", Described.contract(schema), ofMajor + "x.x, as the type says"));
        }
    }
}
