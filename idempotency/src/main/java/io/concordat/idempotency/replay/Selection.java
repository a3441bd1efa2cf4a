package io.concordat.idempotency.replay;

import io.concordat.idempotency.deadletter.LetterFilter;
import java.util.List;

/** What shall be run again. */
public sealed interface Selection {

    /** Dead letters that meet a filter. */
    static Selection letters(LetterFilter filter) {
        return new Letters(filter);
    }

    /** These, in the order of their sequences and versions, else as given. */
    static Selection items(List<ReplayItem> items) {
        return new Items(items);
    }

    /**
     * Dead letters.
     *
     * @param filter which
     */
    record Letters(LetterFilter filter) implements Selection {}

    /**
     * Any.
     *
     * @param items which
     */
    record Items(List<ReplayItem> items) implements Selection {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }
    }
}
