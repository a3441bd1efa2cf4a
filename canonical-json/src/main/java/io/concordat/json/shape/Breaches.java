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
}
