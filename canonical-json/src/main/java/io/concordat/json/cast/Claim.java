package io.concordat.json.cast;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Which contract and version a document says it is of. Read by skipping to the place, without a tree.
 *
 * @param contract what it names itself, null if it does not
 * @param version as it stands there, null if it is missing or no text
 */
record Claim(@Nullable String contract, @Nullable String version) {

    private static final Claim NONE = new Claim(null, null);
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,5}\\.[0-9]{1,5}\\.[0-9]{1,5}");

    /** The claim in the {@code meta} of a document. */
    static Claim ofDocument(JsonParser document) {
        return read(document, "meta", "contract", "contractVersion");
    }

    /** The claim in the envelope of an event: its type and its data's schema. */
    static Claim ofEvent(JsonParser event) {
        return read(event, null, "type", "dataschema");
    }

    private static Claim read(JsonParser parser, @Nullable String object, String contract, String version) {
        try (parser) {
            if (parser.nextToken() != JsonToken.START_OBJECT || (object != null && !enter(parser, object))) {
                return NONE;
            }
            return members(parser, contract, version);
        } catch (JacksonException e) {
            return NONE;
        }
    }

    private static boolean enter(JsonParser parser, String object) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals(object)) {
                return value == JsonToken.START_OBJECT;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static Claim members(JsonParser parser, String contract, String version) {
        String named = null;
        String versioned = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING && name.equals(contract)) {
                named = parser.getString();
            } else if (value == JsonToken.VALUE_STRING && name.equals(version)) {
                versioned = parser.getString();
            }
            parser.skipChildren();
        }
        return new Claim(named, versioned);
    }

    /** The major it claims, 0 if it claims none. */
    int major() {
        return version != null && VERSION.matcher(version).matches()
                ? Integer.parseInt(version.substring(0, version.indexOf('.')))
                : 0;
    }
}
