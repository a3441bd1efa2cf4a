package io.concordat.json.version;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.util.RawValue;

/** JSON text to trees and back, as casters need them: numbers keep the form they were written in. Thread-safe. */
public final class JsonTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int DIGITS_OF_LONG = 18;

    private JsonTree() {}

    /**
     * The object a text is; within the default limits of Jackson.
     *
     * @param json UTF-8
     * @throws IllegalArgumentException if it is no JSON object or has a member twice
     */
    public static ObjectNode object(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            JsonNode node = read(parser);
            if (node instanceof ObjectNode object && parser.nextToken() == null) {
                return object;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a tree can only be made of one JSON object: " + e.getOriginalMessage());
        }
        throw new IllegalArgumentException("a tree can only be made of one JSON object: found something else");
    }

    /** The value that stands next, null if there is none. The parser's own limits hold. */
    public static @Nullable JsonNode read(JsonParser parser) {
        return parser.nextToken() == null ? null : value(parser);
    }

    private static JsonNode value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> number(parser.getString());
        };
    }

    private static ObjectNode members(JsonParser parser) {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            object.set(name, value(parser));
        }
        return object;
    }

    private static ArrayNode elements(JsonParser parser) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static JsonNode number(String text) {
        if (text.length() <= DIGITS_OF_LONG && text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
            long number = Long.parseLong(text);
            if (Long.toString(number).equals(text)) {
                return (int) number == number ? NODES.numberNode((int) number) : NODES.numberNode(number);
            }
        }
        try {
            return new LexicalNumber(text);
        } catch (NumberFormatException e) {
            return NODES.rawValueNode(new RawValue(text));
        }
    }

    /** The text of a tree, in UTF-8. */
    public static byte[] bytes(JsonNode tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(tree, out);
        }
        return bytes.toByteArray();
    }

    /** The text of a tree. */
    public static String text(JsonNode tree) {
        return new String(bytes(tree), StandardCharsets.UTF_8);
    }

    private static void write(JsonNode node, JsonGenerator out) {
        if (node instanceof ObjectNode object) {
            out.writeStartObject();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                out.writeName(member.getKey());
                write(member.getValue(), out);
            }
            out.writeEndObject();
        } else if (node instanceof ArrayNode array) {
            out.writeStartArray();
            array.forEach(element -> write(element, out));
            out.writeEndArray();
        } else {
            writeLeaf(node, out);
        }
    }

    // Half a surrogate pair has no UTF-8, it can only be carried as the escape it came as.
    private static void write(String text, JsonGenerator out) {
        if (isTorn(text)) {
            StringBuilder escaped = new StringBuilder("\"");
            text.chars().forEach(c -> escaped.append(isPlain(c) ? Character.toString(c) : "\\u%04x".formatted(c)));
            out.writeRawValue(escaped.append('"').toString());
        } else {
            out.writeString(text);
        }
    }

    private static boolean isTorn(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c < Character.MIN_SURROGATE && c != '"' && c != '\\';
    }

    private static void writeLeaf(JsonNode node, JsonGenerator out) {
        if (node.isString()) {
            write(node.stringValue(), out);
        } else if (node instanceof LexicalNumber number) {
            out.writeRawValue(number.text());
        } else if (node instanceof POJONode raw && raw.getPojo() instanceof RawValue value) {
            out.writeRawValue(String.valueOf(value.rawValue()));
        } else if (node.isNumber()) {
            out.writeRawValue(String.valueOf(node.numberValue()));
        } else if (node.isBoolean()) {
            out.writeBoolean(node.booleanValue());
        } else {
            out.writeNull();
        }
    }
}
