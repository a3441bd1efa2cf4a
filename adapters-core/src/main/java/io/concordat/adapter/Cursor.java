package io.concordat.adapter;

import java.util.Objects;

/**
 * A place in a feed, to be stored and handed back as it is. Only the feed that gave it knows what it means.
 *
 * <p>At most 1000 characters. Immutable and thread-safe.
 *
 * @param text the feed's own words; empty for the start
 */
public record Cursor(String text) {

    /** Before the first event of any feed. */
    public static final Cursor START = new Cursor("");

    /** Refuses a text that is too long. */
    public Cursor {
        Objects.requireNonNull(text, "text");
        if (text.length() > 1000) {
            throw new IllegalArgumentException("a cursor of " + text.length()
                    + " characters cannot be stored: at most 1000, keep long state on the feed's side");
        }
    }

    /** The cursor with this text, as read back from where it was stored. */
    public static Cursor of(String text) {
        return new Cursor(text);
    }

    /** Whether it is before everything. */
    public boolean isStart() {
        return text.isEmpty();
    }
}
