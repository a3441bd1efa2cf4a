package io.concordat.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as maps and lists to be cut about in; numbers and other literals keep their text. */
final class Tree {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Tree() {}

    /** A number, true, false or null as it was written; or any JSON that is to be written as it is. */
    record Literal(String text) {}

    /** A member or element and where it stands. */
    record Place(String pointer, Object parent, Object key, Object value) {

        @SuppressWarnings("unchecked")
        void replace(Object other) {
            if (parent instanceof Map<?, ?> map) {
                ((Map<String, Object>) map).put((String) key, other);
            } else {
                ((List<Object>) parent).set((Integer) key, other);
            }
        }

        void remove() {
            if (parent instanceof Map<?, ?> map) {
                map.remove(key);
            } else {
                ((List<?>) parent).remove((int) (Integer) key);
            }
        }
    }

    static Map<String, Object> parse(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            @SuppressWarnings("unchecked")
            Map<String, Object> object = (Map<String, Object>) value(parser);
            return object;
        }
    }

    /** Any value. */
    static Object value(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) {
        if (parser.hasToken(JsonToken.START_OBJECT)) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                members.put(name, value(parser));
            }
            return members;
        }
        if (parser.hasToken(JsonToken.START_ARRAY)) {
            List<Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(parser));
            }
            return elements;
        }
        return parser.hasToken(JsonToken.VALUE_STRING) ? parser.getString() : new Literal(parser.getString());
    }

    static byte[] bytes(Object tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(tree, out);
        }
        return bytes.toByteArray();
    }

    static String text(Object tree) {
        return new String(bytes(tree), StandardCharsets.UTF_8);
    }

    /** For people: an object or list that is short stands on one line. */
    static String pretty(Object tree) {
        return pretty(tree, "") + "\n";
    }

    private static String pretty(Object value, String indent) {
        String line = text(value);
        if (line.length() + indent.length() <= 110 || !(value instanceof Map || value instanceof List)) {
            return line;
        }
        String deeper = indent + "  ";
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(member -> deeper + text(member.getKey()) + ": " + pretty(member.getValue(), deeper))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
        }
        return ((List<?>) value)
                .stream()
                        .map(element -> deeper + pretty(element, deeper))
                        .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
    }

    private static void write(Object value, JsonGenerator out) {
        if (value instanceof Map<?, ?> members) {
            out.writeStartObject();
            members.forEach((name, member) -> {
                out.writeName((String) name);
                write(member, out);
            });
            out.writeEndObject();
        } else if (value instanceof List<?> elements) {
            out.writeStartArray();
            elements.forEach(element -> write(element, out));
            out.writeEndArray();
        } else if (value instanceof Literal literal) {
            out.writeRawValue(literal.text());
        } else {
            out.writeString((String) value);
        }
    }

    /** Every member and element at every depth. */
    static List<Place> places(Object tree) {
        List<Place> places = new ArrayList<>();
        collect("", tree, places);
        return places;
    }

    private static void collect(String pointer, Object tree, List<Place> places) {
        if (tree instanceof Map<?, ?> members) {
            members.forEach((name, value) -> {
                String at = pointer + "/" + ((String) name).replace("~", "~0").replace("/", "~1");
                places.add(new Place(at, members, name, value));
                collect(at, value, places);
            });
        } else if (tree instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                places.add(new Place(pointer + "/" + i, elements, i, elements.get(i)));
                collect(pointer + "/" + i, elements.get(i), places);
            }
        }
    }
}
