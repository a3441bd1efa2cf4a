package io.concordat.idempotency.sequence;

import io.concordat.model.value.Id;
import java.util.Objects;

/**
 * The name of one sequence: an aggregate as one consumer sees it.
 *
 * <p>Printed as {@code scope:aggregate}. Immutable and thread-safe.
 *
 * @param scope who applies the versions, for example {@code stock-projection}; 1 to 100 characters, no colon
 * @param aggregate the aggregate, 1 to 200 characters; no personal data
 */
public record SequenceKey(String scope, String aggregate) implements Comparable<SequenceKey> {

    /** Refuses an empty or over-long part, blanks around it and a colon in the scope. */
    public SequenceKey {
        requireName(scope, 100, "scope");
        requireName(aggregate, 200, "aggregate");
        if (scope.indexOf(':') >= 0) {
            throw new IllegalArgumentException("scope '" + scope
                    + "' of a sequence contains a colon: use dots or hyphens, as in stock-projection");
        }
    }

    /** The sequence of an aggregate named by a text. */
    public static SequenceKey of(String scope, String aggregate) {
        return new SequenceKey(scope, aggregate);
    }

    /** The sequence of one canonical object. */
    public static SequenceKey of(String scope, Id<?> id) {
        return new SequenceKey(scope, id.value());
    }

    @Override
    public int compareTo(SequenceKey other) {
        int byScope = scope.compareTo(other.scope);
        return byScope != 0 ? byScope : aggregate.compareTo(other.aggregate);
    }

    /** {@code scope:aggregate}. */
    @Override
    public String toString() {
        return scope + ":" + aggregate;
    }

    // blanks at the end are equal to none in some databases, and two aggregates would become one
    private static void requireName(String text, int most, String what) {
        Objects.requireNonNull(text, what);
        if (text.isEmpty() || text.length() > most || !text.equals(text.strip())) {
            throw new IllegalArgumentException("the " + what + " of a sequence has 1 to " + most
                    + " characters and no blanks around it, found " + text.length() + " characters");
        }
    }
}
