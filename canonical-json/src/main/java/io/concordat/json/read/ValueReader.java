package io.concordat.json.read;

import io.concordat.json.shape.Breaches;
import io.concordat.json.shape.Component;
import io.concordat.json.shape.DecimalText;
import io.concordat.json.shape.Described;
import io.concordat.json.shape.EnumShape;
import io.concordat.json.shape.Limits;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.Shape;
import io.concordat.json.shape.Surrogates;
import io.concordat.model.Classification;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.rule.Violation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads values as their shapes say, from the token the parser stands on. One for each document; not thread-safe.
 *
 * <p>A value that breaks its shape is reported and read as null; a record any part of which was reported is not made.
 * Pointers are computed only when there is something to report.
 */
final class ValueReader implements Breaches {

    private static final int FEW = 4;

    private final JsonParser parser;
    private final byte[] bytes;
    private final boolean mayBeTorn;
    private final Problems problems;
    private final Unknowns unknowns = new Unknowns();
    private final DocumentChecks checks;
    private int unknownMembers;
    private Function<String, Classification> classes = pointer -> Classification.PERSONAL;

    ValueReader(JsonParser parser, byte[] bytes, Problems problems, DocumentChecks checks) {
        this.parser = parser;
        this.bytes = bytes;
        this.problems = problems;
        this.checks = checks;
        this.mayBeTorn = Surrogates.areEscapedIn(bytes);
    }

    JsonParser parser() {
        return parser;
    }

    Problems problems() {
        return problems;
    }

    Unknowns unknowns() {
        return unknowns;
    }

    /** Tells what class the value at a pointer is of, so that it is quoted only where that does no harm. */
    ValueReader classifiedBy(Function<String, Classification> classAt) {
        classes = classAt;
        return this;
    }

    @Override
    public boolean showsValues() {
        return !classes.apply(pointer()).isConfidential();
    }

    String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    @Override
    public void add(String keyword, String found, String expected) {
        problems.add(new Violation(keyword, pointer(), found, expected));
    }

    @Nullable
    Object value(Shape shape, Limits limits) {
        if (shape instanceof Scalar scalar) {
            return scalar(scalar, limits);
        }
        if (shape instanceof RecordShape structure) {
            return object(structure);
        }
        if (shape instanceof ListShape list) {
            return list(list, limits);
        }
        return shape instanceof EnumShape names ? constant(names) : raw();
    }

    private @Nullable Object object(RecordShape shape) {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return mismatch(shape);
        }
        int problemsBefore = problems.count();
        int unknownBefore = unknowns.size();
        @Nullable Object[] values = new Object[shape.components().length];
        long seen = members(shape, values);
        if ((seen & shape.requiredMask()) != shape.requiredMask()) {
            reportMissing(shape, seen);
        }
        return problems.count() == problemsBefore ? create(shape, values, unknownBefore) : null;
    }

    // A bit for each component that was there.
    private long members(RecordShape shape, @Nullable Object[] values) {
        Component[] components = shape.components();
        PropertyNameMatcher names = shape.names();
        Set<String> foreign = null;
        long seen = 0;
        int index;
        while ((index = parser.nextNameMatch(names)) != PropertyNameMatcher.MATCH_END_OBJECT) {
            if (index < 0 || index == shape.unknownIndex()) {
                foreign = foreign == null ? new HashSet<>() : foreign;
                unknownMember(foreign);
            } else if ((seen & (1L << index)) != 0) {
                skipDuplicate();
            } else {
                seen |= 1L << index;
                parser.nextToken();
                values[index] = value(components[index].shape(), components[index].limits());
            }
        }
        return seen;
    }

    private void reportMissing(RecordShape shape, long seen) {
        Component[] components = shape.components();
        for (int i = 0; i < components.length; i++) {
            if (components[i].isRequired() && (seen & (1L << i)) == 0) {
                String place = pointer() + "/" + components[i].name();
                problems.add(new Violation(
                        "required", place, "nothing", components[i].shape().expected()));
            }
        }
    }

    private @Nullable Object create(RecordShape shape, @Nullable Object[] values, int unknownBefore) {
        for (int index : shape.defaultedLists()) {
            values[index] = Objects.requireNonNullElse(values[index], List.of());
        }
        if (shape.unknownIndex() != RecordShape.NONE) {
            values[shape.unknownIndex()] = UnknownFields.NONE;
        }
        if (shape.metaIndex() != RecordShape.NONE && unknowns.size() > unknownBefore) {
            keepUnknown(shape, values, unknownBefore);
        }
        try {
            Object made = shape.create(values);
            checks.check(shape, made, this);
            return made;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            String words = showsValues() ? String.valueOf(e.getMessage()) : "values that do not fit together";
            add("invariant", words, "values that fit together");
            return null;
        }
    }

    private void keepUnknown(RecordShape shape, @Nullable Object[] values, int mark) {
        RecordShape metaShape = (RecordShape) shape.components()[shape.metaIndex()].shape();
        Object meta = values[shape.metaIndex()];
        if (meta != null) {
            UnknownFields kept = unknowns.takeFrom(mark, pointer());
            values[shape.metaIndex()] = metaShape.with(meta, metaShape.unknownIndex(), kept);
        }
    }

    private @Nullable Object list(ListShape shape, Limits limits) {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            return mismatch(shape);
        }
        int problemsBefore = problems.count();
        ElementNames names = null;
        List<@Nullable Object> elements = new ArrayList<>(FEW);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int unknownBefore = unknowns.size();
            elements.add(value(shape.element(), shape.limits()));
            if (unknowns.size() > unknownBefore) {
                names = names == null ? new ElementNames(shape, unknowns) : names;
                names.nameLast(elements, unknownBefore, pointer());
            }
        }
        limits.check(elements, this);
        // List.of refuses null, which only a reported element is
        return problems.count() == problemsBefore ? List.of(elements.toArray()) : null;
    }

    private @Nullable Object scalar(Scalar scalar, Limits limits) {
        return switch (scalar) {
            case TEXT -> text(limits);
            case DECIMAL -> decimal(limits);
            case INTEGER -> wholeNumber(scalar, JsonParser.NumberType.INT, limits);
            case LONG -> wholeNumber(scalar, JsonParser.NumberType.LONG, limits);
            case BOOLEAN -> truth();
            default -> parsed(scalar, limits);
        };
    }

    private @Nullable Object text(Limits limits) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return mismatch(Scalar.TEXT);
        }
        String text = parser.getString();
        checkText(text, limits);
        return text;
    }

    private void checkText(String text, Limits limits) {
        limits.check(text, this);
        if (mayBeTorn) {
            Surrogates.check(text, this);
        }
    }

    private @Nullable Object parsed(Scalar scalar, Limits limits) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return mismatch(scalar);
        }
        Object value = scalar.parse(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        if (value == null) {
            add("format", quoted(parser.getString()), scalar.expected());
        } else if (!limits.isNone()) {
            checkText(parser.getString(), limits);
        }
        return value;
    }

    private @Nullable Object decimal(Limits limits) {
        BigDecimal value;
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            value = (BigDecimal) Scalar.DECIMAL.parse(
                    parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        } else if (parser.currentToken().isNumeric()) {
            value = DecimalText.ofNumber(
                    parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        } else {
            return mismatch(Scalar.DECIMAL);
        }
        if (value == null) {
            add("decimal", quoted(parser.getString()), Scalar.DECIMAL.expected());
        } else {
            limits.check(value, this);
        }
        return value;
    }

    private @Nullable Object wholeNumber(Scalar scalar, JsonParser.NumberType widest, Limits limits) {
        Long number = parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                        && parser.getNumberType().compareTo(widest) <= 0
                ? (Long) parser.getLongValue()
                : wholeNumberWithPoint(scalar);
        if (number == null) {
            return mismatch(scalar);
        }
        limits.check(number, this);
        return scalar == Scalar.INTEGER ? (Object) number.intValue() : number;
    }

    private @Nullable Long wholeNumberWithPoint(Scalar scalar) {
        return parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)
                ? scalar.whole(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
                : null;
    }

    private @Nullable Object truth() {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            return mismatch(Scalar.BOOLEAN);
        }
        return token == JsonToken.VALUE_TRUE;
    }

    private @Nullable Object constant(EnumShape shape) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return mismatch(shape);
        }
        Object constant = shape.constant(parser.getString());
        if (constant == null) {
            add("enum", quoted(parser.getString()), shape.expected());
        }
        return constant;
    }

    @Nullable
    Object mismatch(Shape shape) {
        String expected = shape.expected();
        add("type", foundToken(), parser.hasToken(JsonToken.VALUE_NULL) ? expected + ", or no member" : expected);
        skipStrictly();
        return null;
    }

    private String foundToken() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> Described.text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                showsValues() ? Described.number(parser.getString()) : "a number";
            default -> parser.getString();
        };
    }

    private void unknownMember(Set<String> names) {
        String name = parser.currentName();
        if (!names.add(name)) {
            skipDuplicate();
            return;
        }
        if (mayBeTorn) {
            Surrogates.check(name, this);
        }
        parser.nextToken();
        keep();
    }

    // Each costs many times the bytes it came in.
    private void countUnknown() {
        if (++unknownMembers > ReadBounds.MAX_UNKNOWN) {
            problems.addLast(Refusals.tooManyUnknown(pointer()));
            throw new Problems.StopReadingException();
        }
    }

    /** Keeps the member whose value the parser stands on. */
    void keep() {
        countUnknown();
        String place = pointer();
        unknowns.add(place, raw());
    }

    /** The value as it stands in the document, white space included. */
    private OpaqueJson raw() {
        long from = parser.currentTokenLocation().getByteOffset();
        skipStrictly();
        parser.finishToken();
        long end = parser.currentLocation().getByteOffset();
        return new OpaqueJson(new String(bytes, (int) from, (int) (end - from), StandardCharsets.UTF_8));
    }

    void skipDuplicate() {
        add("duplicate", "the member '" + Described.name(parser.currentName()) + "' twice", "every member once");
        parser.nextToken();
        skipStrictly();
    }

    // Skips the value the parser stands on, but not what is wrong with any value.
    void skipStrictly() {
        if (parser.hasToken(JsonToken.START_ARRAY)) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                skipStrictly();
            }
        } else if (parser.hasToken(JsonToken.START_OBJECT)) {
            Set<String> names = new HashSet<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                countUnknown();
                if (!names.add(name)) {
                    skipDuplicate();
                } else {
                    parser.nextToken();
                    skipStrictly();
                }
            }
        } else if (parser.hasToken(JsonToken.VALUE_STRING)) {
            checkLength();
        }
    }

    // The parser checks strings it is asked for, and these nobody asked for.
    private void checkLength() {
        int most = parser.streamReadConstraints().getMaxStringLength();
        if (parser.getStringLength() > most) {
            problems.add(Refusals.longString(pointer(), most));
        }
    }
}
