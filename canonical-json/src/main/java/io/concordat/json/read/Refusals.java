package io.concordat.json.read;

import io.concordat.model.rule.Violation;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;

/** What is said when a document is not read on. */
final class Refusals {

    private Refusals() {}

    static Violation tooLong(int maxBytes) {
        return new Violation(
                "limit-size", "", "a document of more than " + maxBytes + " bytes", "at most " + maxBytes + " bytes");
    }

    static Violation beyondLimit(StreamConstraintsException e, JsonParser parser, String pointer) {
        String message = String.valueOf(e.getOriginalMessage()).toLowerCase(Locale.ROOT);
        var limits = parser.streamReadConstraints();
        if (message.contains("nesting depth")) {
            int most = limits.getMaxNestingDepth();
            return new Violation(
                    "limit-depth", pointer, "more than " + most + " levels", "at most " + most + " levels");
        }
        if (message.contains("number value length")) {
            int most = limits.getMaxNumberLength();
            return new Violation(
                    "limit-number", pointer, "a number of more than " + most + " characters", "at most " + most);
        }
        if (message.contains("name length")) {
            int most = limits.getMaxNameLength();
            return new Violation(
                    "limit-name", pointer, "a name of more than " + most + " characters", "at most " + most);
        }
        if (message.contains("string value length")) {
            return longString(pointer, limits.getMaxStringLength());
        }
        return new Violation("limit", pointer, "more than the JSON parser takes", "an ordinary document");
    }

    static Violation longString(String pointer, int most) {
        return new Violation(
                "limit-string", pointer, "a string of more than " + most + " characters", "at most " + most);
    }

    static Violation tooManyUnknown(String pointer) {
        int most = ReadBounds.MAX_UNKNOWN;
        return new Violation(
                "limit-unknown", pointer, "more than " + most + " members nobody here knows", "at most " + most);
    }

    static Violation malformed(JacksonException e, String pointer) {
        String place = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return new Violation("json", pointer, "malformed JSON" + place, "JSON as RFC 8259 defines it");
    }
}
