package io.concordat.model.rule;

import java.util.Objects;

/**
 * One place where a document breaks its contract.
 *
 * <p>Immutable and thread-safe. {@code found} carries no personal data: a value of a free-text field is described, not
 * quoted.
 *
 * @param rule number of a rule ({@code ORD-12}) or keyword of a schema ({@code required})
 * @param pointer RFC 6901 JSON pointer to the place, empty for the whole document
 * @param found what was found there
 * @param expected what was expected, and where it helps what to do
 */
public record Violation(String rule, String pointer, String found, String expected) {

    /** Refuses missing parts. */
    public Violation {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(expected, "expected");
    }

    /** The same violation seen from a document that contains this one at {@code prefix}. */
    public Violation below(String prefix) {
        return new Violation(rule, prefix + pointer, found, expected);
    }

    /** The same violation of a part that stands at {@code to} and was looked at as if it stood at {@code from}. */
    Violation movedTo(String from, String to) {
        return pointer.startsWith(from)
                ? new Violation(rule, to + pointer.substring(from.length()), found, expected)
                : this;
    }

    /** {@code ORD-12 at /lines/0/quantity: found 0, expected more than 0}. */
    @Override
    public String toString() {
        return rule + " at " + (pointer.isEmpty() ? "the document" : pointer) + ": found " + found + ", expected "
                + expected;
    }
}
