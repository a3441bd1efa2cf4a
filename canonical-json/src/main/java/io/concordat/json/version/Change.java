package io.concordat.json.version;

import java.util.Objects;

/**
 * One path an upcaster touches, declared so that people can read it and so that a violation found in the new form can be
 * shown where it stands in the old one. Immutable.
 *
 * @param kind what happens there
 * @param from JSON pointer in the old form, empty for a default
 * @param to JSON pointer in the new form
 * @param why the reason; for a default, its justification
 */
public record Change(Kind kind, String from, String to, String why) {

    /** What happens at a path. */
    public enum Kind {
        /** The value stands elsewhere, or is part of what stands there. */
        MOVED,
        /** The new form has a value the old one had not. */
        DEFAULTED
    }

    /** Refuses missing parts. */
    public Change {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(why, "why");
    }

    /** A value that stands elsewhere in the new form. */
    public static Change moved(String from, String to, String why) {
        return new Change(Kind.MOVED, from, to, why);
    }

    /** A value the old form had not. */
    public static Change defaulted(String to, String why) {
        return new Change(Kind.DEFAULTED, "", to, why);
    }

    /** Where what stands at a pointer in the new form stood in the old one; the pointer itself if it was not touched. */
    String source(String pointer) {
        boolean inside = pointer.equals(to) || pointer.startsWith(to + "/");
        return kind == Kind.MOVED && inside ? from + pointer.substring(to.length()) : pointer;
    }
}
