package io.concordat.adapter;

import java.util.List;
import java.util.Objects;

/**
 * Some items of a feed or a list and where to go on.
 *
 * @param <T> what it lists
 * @param items in the order of the feed, may be empty
 * @param next where to go on; also set when nothing is left, for the next time
 * @param more whether asking again at once may give more
 */
public record Page<T>(List<T> items, Cursor next, boolean more) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
    }

    /** Nothing new, stay where you are. */
    public static <T> Page<T> empty(Cursor here) {
        return new Page<>(List.of(), here, false);
    }
}
