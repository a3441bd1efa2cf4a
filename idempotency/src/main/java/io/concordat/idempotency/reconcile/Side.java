package io.concordat.idempotency.reconcile;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation must know of one of its two sides: its name, the key of a row, and when a row came to be. Immutable;
 * as thread-safe as its functions.
 *
 * @param name of the system or book for people, such as {@code ERP}; the owner of what is missing there unless told otherwise
 * @param key of a row, never null; rows come in its order. It is quoted in messages, so it must not be personal
 * @param moment since when the row can be expected on the other side; null, or a result of null, means always
 */
public record Side<K, T>(
        String name, Function<T, K> key, @Nullable Function<T, @Nullable Instant> moment) {

    /** Refuses a side without a name. */
    public Side {
        Objects.requireNonNull(key, "key");
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "a side of a reconciliation has no name: give the system's, such as ERP");
        }
    }

    /** A side whose rows are expected on the other side at once. */
    public static <K, T> Side<K, T> of(String name, Function<T, K> key) {
        return new Side<>(name, key, null);
    }

    /** The same side with the moment from which the grace of a row counts. */
    public Side<K, T> at(Function<T, @Nullable Instant> when) {
        return new Side<>(name, key, Objects.requireNonNull(when, "when"));
    }

    @Nullable
    Instant momentOf(T row) {
        return moment == null ? null : moment.apply(row);
    }
}
