package io.concordat.model.call;

import io.concordat.model.value.Id;
import java.util.Objects;

/**
 * The name of one effect: whoever asks again under the same key wants the same effect, not another one.
 *
 * <p>Printed and sent as {@code scope:value}. Immutable and thread-safe.
 *
 * @param scope the operation, for example {@code erp.submit}; 1 to 100 characters, no colon
 * @param value the natural key of the effect within the scope, 1 to 200 characters; no personal data
 */
public record IdempotencyKey(String scope, String value) implements Comparable<IdempotencyKey> {

    /** Refuses an empty or over-long part and a colon in the scope. */
    public IdempotencyKey {
        requireLength(scope, 100, "scope");
        requireLength(value, 200, "value");
        if (scope.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "scope '" + scope + "' of an idempotency key contains a colon: use dots, as in erp.submit");
        }
    }

    /** The key of an effect named by a text. */
    public static IdempotencyKey of(String scope, String value) {
        return new IdempotencyKey(scope, value);
    }

    /** The key of an effect on one canonical object. */
    public static IdempotencyKey of(String scope, Id<?> id) {
        return new IdempotencyKey(scope, id.value());
    }

    /** The key of an effect on one revision of a canonical object. */
    public static IdempotencyKey of(String scope, Id<?> id, int revision) {
        return new IdempotencyKey(scope, id.value() + "@" + revision);
    }

    /** The key of one step inside this effect; the same on every attempt. */
    public IdempotencyKey step(String step) {
        return new IdempotencyKey(scope, value + "#" + step);
    }

    @Override
    public int compareTo(IdempotencyKey other) {
        int byScope = scope.compareTo(other.scope);
        return byScope != 0 ? byScope : value.compareTo(other.value);
    }

    /** {@code scope:value}, the form that is sent to other systems. */
    @Override
    public String toString() {
        return scope + ":" + value;
    }

    private static void requireLength(String text, int most, String what) {
        Objects.requireNonNull(text, what);
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException(
                    "the " + what + " of an idempotency key has 1 to " + most + " characters, found " + text.length());
        }
    }
}
