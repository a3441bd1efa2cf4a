package io.concordat.json.shape;

import io.concordat.model.value.Id;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value without parts: how it is read, printed and described in a schema. */
// functions and classes are as immutable as Error Prone wants them, it just cannot see it
@SuppressWarnings("ImmutableEnumChecker")
public enum Scalar implements Shape {
    /** Text as it is. */
    TEXT("text", Form.text(), String.class),
    /** A decimal as text, so that no reader makes it binary; a JSON number is read too. */
    DECIMAL(
            "a decimal of at most 38 digits, 18 of them after the point, as a string such as \"12.50\"",
            Form.of(DecimalText.PATTERN, DecimalText::parse, value -> DecimalText.print((BigDecimal) value)),
            BigDecimal.class),
    /** A whole number of 32 bits. */
    INTEGER("a whole number of 32 bits", Form.plain(), int.class, Integer.class),
    /** A whole number of 64 bits. */
    LONG("a whole number of 64 bits", Form.plain(), long.class, Long.class),
    /** true or false. */
    BOOLEAN("true or false", Form.plain(), boolean.class, Boolean.class),
    /** A canonical id. */
    ID(
            "a canonical id of 1 to 100 characters A-Z a-z 0-9 . _ : / - starting with a letter or digit",
            Form.of("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}", Form.each(Id::of), Object::toString),
            Id.class),
    /** A unit of measure. */
    UNIT(
            "a unit code of 1 to 10 characters without white space, such as C62",
            Form.of("\\S{1,10}", Form.each(Unit::of), value -> ((Unit) value).code()),
            Unit.class),
    /** An ISO 4217 currency. */
    CURRENCY(
            "an ISO 4217 currency code such as EUR",
            Form.of("[A-Z]{3}", Form.each(Currency::getInstance), value -> ((Currency) value).getCurrencyCode()),
            Currency.class),
    /** A zone of the IANA time zone database or an offset. */
    ZONE(
            "a time zone such as Europe/Berlin",
            Form.matched("\\S{1,60}", ZoneId::of, value -> ((ZoneId) value).getId()),
            ZoneId.class),
    /** A day. */
    DATE(
            "a day such as 2026-11-21",
            Form.formatted("date", DateText.DAY_PATTERN, DateText::date, value -> DateText.print((LocalDate) value)),
            LocalDate.class),
    /** A moment with its offset. */
    DATE_TIME(
            "a moment with offset such as 2026-11-21T10:15:00+01:00 (RFC 3339)",
            Form.formatted(
                    "date-time",
                    DateText.MOMENT_PATTERN,
                    DateText::dateTime,
                    value -> DateText.print((OffsetDateTime) value)),
            OffsetDateTime.class),
    /** A moment without the offset it was seen at. */
    INSTANT(
            "a moment such as 2026-11-21T10:15:00Z (RFC 3339)",
            Form.formatted(
                    "date-time", DateText.MOMENT_PATTERN, DateText::instant, value -> DateText.print((Instant) value)),
            Instant.class),
    /** Years, months, days. */
    PERIOD(
            "a period such as P14D (ISO 8601)",
            Form.matched(
                    "P(?=[-0-9])(-?[0-9]{1,9}Y)?(-?[0-9]{1,9}M)?(-?[0-9]{1,9}D)?", Period::parse, Object::toString),
            Period.class),
    /** Hours, minutes, seconds. */
    DURATION(
            "a duration such as PT36H (ISO 8601)",
            Form.matched(
                    "PT(?=[-0-9])(-?[0-9]{1,16}H)?(-?[0-9]{1,2}M)?(-?[0-9]{1,2}(\\.[0-9]{1,9})?S)?",
                    Duration::parse,
                    Object::toString),
            Duration.class),
    /** A URI. */
    URL("a URI", Form.matched("\\S{1,2000}", URI::create, Object::toString), URI.class);

    private final String expected;
    private final Form form;
    private final Class<?>[] types;

    Scalar(String expected, Form form, Class<?>... types) {
        this.expected = expected;
        this.form = form;
        this.types = types;
    }

    static Optional<Scalar> of(Class<?> type) {
        return Arrays.stream(values())
                .filter(scalar -> Arrays.stream(scalar.types)
                        .anyMatch(t -> t == type || (t == ZoneId.class && ZoneId.class.isAssignableFrom(type))))
                .findFirst();
    }

    /** The value of a text, null if the text is none. Not for numbers and booleans. */
    public @Nullable Object parse(char[] chars, int from, int length) {
        return form.reading.parse(chars, from, length);
    }

    /**
     * The whole number of a JSON number with a point or an exponent: {@code 30.0} and {@code 3e1} are 30 (JSON Schema
     * 2020-12 core, 4.2.3). Null if it is none, or too wide for this scalar.
     */
    public @Nullable Long whole(char[] chars, int from, int length) {
        try {
            long whole = new BigDecimal(chars, from, length).longValueExact();
            return this == LONG || whole == (int) whole ? whole : null;
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    /**
     * The text of a value.
     *
     * @throws IllegalArgumentException if the value has no text a reader would accept
     */
    public String print(Object value) {
        return form.printing.apply(value);
    }

    /** What the whole text must match, null for no pattern; no anchors. */
    public @Nullable String pattern() {
        return form.pattern;
    }

    /** Format of JSON Schema, null for none. */
    public @Nullable String format() {
        return form.format;
    }

    @Override
    public String expected() {
        return expected;
    }

    /** Reading, printing and schema of a text form. */
    private record Form(
            @Nullable String pattern, @Nullable String format, TextForm reading, Function<Object, String> printing) {

        static Form text() {
            return new Form(null, null, String::new, value -> (String) value);
        }

        static Form plain() {
            return new Form(null, null, (chars, from, length) -> null, Object::toString);
        }

        static Form of(String pattern, TextForm reading, Function<Object, String> printing) {
            return new Form(pattern, null, reading, printing);
        }

        static Form formatted(String format, String pattern, TextForm reading, Function<Object, String> printing) {
            return new Form(pattern, format, reading, printing);
        }

        static Form matched(String pattern, Function<String, Object> reading, Function<Object, String> printing) {
            Pattern whole = Pattern.compile(pattern);
            return of(
                    pattern,
                    each(text -> {
                        if (!whole.matcher(text).matches()) {
                            throw new IllegalArgumentException("another form than " + pattern);
                        }
                        return reading.apply(text);
                    }),
                    printing);
        }

        // The types refuse bad text by exceptions of several kinds, all unchecked.
        static TextForm each(Function<String, Object> reading) {
            return (chars, from, length) -> {
                try {
                    return reading.apply(new String(chars, from, length));
                } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException e) {
                    return null;
                }
            };
        }
    }
}
