package io.concordat.json.shape;

/** Takes what is wrong with one value. */
@FunctionalInterface
public interface Breaches {

    /**
     * One more thing is wrong.
     *
     * @param keyword keyword of JSON Schema, or a name of our own where it has none
     * @param found what was found, described if it may be personal
     * @param expected what was expected
     */
    void add(String keyword, String found, String expected);

    /** Whether the value may be quoted, which only one who knows its class can say. */
    default boolean showsValues() {
        return false;
    }

    /** A text, quoted if it may be quoted and can only be a code, a number or a date, else only described. */
    default String quoted(String text) {
        return showsValues() ? Described.code(text) : Described.text(text);
    }
}
