package io.concordat.json.redact;

import io.concordat.json.shape.DecimalText;
import io.concordat.json.shape.EnumShape;
import io.concordat.json.shape.Limits;
import io.concordat.json.shape.OpaqueShape;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.Shape;
import io.concordat.json.shape.Surrogates;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Whether a value is what should stand at its place. What is not may be anything, so nobody knows its class. */
final class Fitting {

    private static final Pattern LONG = Pattern.compile("-?[0-9]{1,19}");

    private Fitting() {}

    static boolean fits(JsonParser in, Shape shape, Limits limits) {
        if (shape instanceof Scalar scalar) {
            return fits(in, scalar, limits);
        }
        if (shape instanceof EnumShape names) {
            return in.hasToken(JsonToken.VALUE_STRING) && names.constant(in.getString()) != null;
        }
        return shape == OpaqueShape.ANY;
    }

    private static boolean fits(JsonParser in, Scalar scalar, Limits limits) {
        boolean isText = in.hasToken(JsonToken.VALUE_STRING);
        return switch (scalar) {
            case BOOLEAN -> in.hasToken(JsonToken.VALUE_TRUE) || in.hasToken(JsonToken.VALUE_FALSE);
            case INTEGER -> in.hasToken(JsonToken.VALUE_NUMBER_INT);
            // an attribute of an event that has more than 32 bits travels as text
            case LONG ->
                in.hasToken(JsonToken.VALUE_NUMBER_INT)
                        || (isText && LONG.matcher(in.getString()).matches());
            case DECIMAL -> isText ? isParsed(in, scalar) : isNumber(in);
            case TEXT -> isText && isWithin(limits, in.getString());
            default -> isText && isParsed(in, scalar) && isWithin(limits, in.getString());
        };
    }

    private static boolean isParsed(JsonParser in, Scalar scalar) {
        return scalar.parse(in.getStringCharacters(), in.getStringOffset(), in.getStringLength()) != null;
    }

    private static boolean isNumber(JsonParser in) {
        return in.currentToken().isNumeric()
                && DecimalText.ofNumber(in.getStringCharacters(), in.getStringOffset(), in.getStringLength()) != null;
    }

    private static boolean isWithin(Limits limits, String text) {
        boolean[] breached = new boolean[1];
        limits.check(text, (keyword, found, expected) -> breached[0] = true);
        return !breached[0] && !Surrogates.isTorn(text);
    }
}
