package io.concordat.idempotency.reconcile;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The keys from one to below another.
 *
 * @param from the first key that belongs to it; null if it has no lower bound
 * @param below the first key that does not; null if it has no upper bound
 */
public record KeyRange<K>(@Nullable K from, @Nullable K below) {

    /** All keys. */
    public static <K> KeyRange<K> all() {
        return new KeyRange<>(null, null);
    }

    /** Whether a key belongs to it. */
    public boolean contains(K key, Comparator<? super K> order) {
        return (from == null || order.compare(from, key) <= 0) && (below == null || order.compare(key, below) < 0);
    }

    /** For people and messages: {@code [A, C)}. */
    @Override
    public String toString() {
        return "[" + (from == null ? "" : from) + ", " + (below == null ? "" : below) + ")";
    }
}
