package io.concordat.model.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A canonical identity: ours, stable, the same in every system's view of one thing.
 *
 * <p>1 to 100 characters of {@code A-Z a-z 0-9 . _ : / -}, starting with a letter or digit. The keys other systems use
 * are {@link Identifier}s. Immutable and thread-safe; equality is that of the text, the type parameter only keeps an
 * order's id from being passed where a shipment's is meant.
 *
 * @param <T> what is identified
 * @param value the text
 */
public record Id<T>(String value) implements Comparable<Id<T>> {

    private static final int MAX_LENGTH = 100;

    /** Refuses a text of another shape. */
    public Id {
        Objects.requireNonNull(value, "value");
        if (!isId(value)) {
            throw new IllegalArgumentException("canonical id of " + value.length()
                    + " characters: expected 1 to 100 of A-Z a-z 0-9 . _ : / - starting with a letter or digit");
        }
    }

    // [A-Za-z0-9][A-Za-z0-9._:/-]{0,99}, without a regular expression because a document has many ids
    private static boolean isId(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char c = text.charAt(i);
            boolean joins = (c >= '-' && c <= '/') || c == ':' || c == '_';
            if (!joins && !isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** The id with this text. */
    public static <T> Id<T> of(String value) {
        return new Id<>(value);
    }

    /**
     * An id derived from natural keys: the same parts give the same id on every machine, so a document that arrives
     * twice becomes one object. The parts cannot be read back from it.
     *
     * @param kind short word in front, such as {@code so}
     * @param parts the natural key, in a fixed order
     */
    public static <T> Id<T> derived(String kind, String... parts) {
        MessageDigest sha = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha.update(bytes);
        }
        return new Id<>(kind + "-" + HexFormat.of().formatHex(sha.digest(), 0, 16));
    }

    @Override
    public int compareTo(Id<T> other) {
        return value.compareTo(other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
