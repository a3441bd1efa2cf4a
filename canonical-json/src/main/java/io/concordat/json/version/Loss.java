package io.concordat.json.version;

import java.util.Objects;

/**
 * One place where a downcast document says less than, or something else than, the document it was made of. Carries no
 * value of the document. Immutable.
 *
 * @param path JSON pointer in the document before the step
 * @param major major of the form in which the path is meant
 * @param kind what happened
 * @param severity how much it matters
 * @param text why, for people
 */
public record Loss(String path, int major, Kind kind, Severity severity, String text) {

    /** What happened to a value. */
    public enum Kind {
        /** The older form has no place for it. */
        DROPPED,
        /** The older form says it less exactly. */
        APPROXIMATED,
        /** The older form wants a value the document does not have. */
        DEFAULTED,
        /** It stands elsewhere, unchanged: nothing is lost. */
        RENAMED
    }

    /** How much it matters to a reader of the older form. */
    public enum Severity {
        /** Nothing he would act on. */
        INFORMATION,
        /** He knows less than he could. */
        WARNING,
        /** He may take money, goods or state for something else than they are. */
        SERIOUS
    }

    /** Refuses missing parts. */
    public Loss {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(text, "text");
    }

    boolean isAbout(String pointer) {
        return pointer.equals(path) || pointer.startsWith(path + "/") || path.startsWith(pointer + "/");
    }

    /** {@code DROPPED /amounts/authorised (WARNING): ...}. */
    @Override
    public String toString() {
        return kind + " " + (path.isEmpty() ? "the document" : path) + " (" + severity + "): " + text;
    }
}
