package io.concordat.adapter.provider;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing an adapter can be told, with its type. Immutable and thread-safe.
 *
 * @param <T> what its value is
 */
public final class Setting<T> {

    private final String name;
    private final String expected;
    private final Function<String, T> parser;
    private final boolean secret;
    private final @Nullable T fallback;

    private Setting(String name, String expected, Function<String, T> parser, boolean secret, @Nullable T fallback) {
        this.name = Objects.requireNonNull(name, "name");
        this.expected = expected;
        this.parser = parser;
        this.secret = secret;
        this.fallback = fallback;
    }

    /** A text that is not blank. */
    public static Setting<String> text(String name) {
        return new Setting<>(name, "a text", Setting::notBlank, false, null);
    }

    /** A text that is never shown, in no message and no log. */
    public static Setting<String> secret(String name) {
        return new Setting<>(name, "a text", Setting::notBlank, true, null);
    }

    /** An absolute URI, for example {@code https://erp.example.com/api}. */
    public static Setting<URI> uri(String name) {
        return new Setting<>(name, "an absolute URI such as https://host/path", Setting::absolute, false, null);
    }

    /** A whole number within bounds, both included. */
    public static Setting<Integer> number(String name, int least, int most) {
        return new Setting<>(
                name,
                "a whole number from " + least + " to " + most,
                text -> within(new BigDecimal(text.strip()).intValueExact(), least, most),
                false,
                null);
    }

    /** A duration above zero (ISO 8601), for example {@code PT30S}. */
    public static Setting<Duration> duration(String name) {
        return new Setting<>(name, "a duration above zero such as PT30S", Setting::positive, false, null);
    }

    /** One of the constants of an enum, by name. */
    public static <E extends Enum<E>> Setting<E> choice(String name, Class<E> type) {
        return new Setting<>(
                name,
                "one of " + Arrays.toString(type.getEnumConstants()),
                text -> Enum.valueOf(type, text.strip()),
                false,
                null);
    }

    /** The same setting, which may be left out and then has this value. */
    public Setting<T> orElse(T value) {
        return new Setting<>(name, expected, parser, secret, Objects.requireNonNull(value, "value"));
    }

    /** The name it is configured by. */
    public String name() {
        return name;
    }

    /** Whether its value is never shown. */
    public boolean isSecret() {
        return secret;
    }

    /** Whether it must be given. */
    public boolean isRequired() {
        return fallback == null;
    }

    @Nullable
    T fallback() {
        return fallback;
    }

    String expected() {
        return expected;
    }

    /** Throws any runtime exception for a text it does not understand. */
    T parse(String text) {
        return parser.apply(text);
    }

    @Override
    public String toString() {
        return name + " (" + expected + ")";
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank");
        }
        return text;
    }

    private static URI absolute(String text) {
        URI uri = URI.create(text.strip());
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("not absolute");
        }
        return uri;
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of bounds");
        }
        return number;
    }

    private static Duration positive(String text) {
        Duration duration = Duration.parse(text.strip());
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("not above zero");
        }
        return duration;
    }
}
