package io.concordat.model.constraint;

/**
 * Where the constraint finds the rules: a service of this module, because documents must not depend on their rules.
 * Thread-safe.
 */
public interface RuleBook {

    /**
     * Reports everything that is wrong with a document.
     *
     * @param document a root document
     * @param report takes each broken rule
     */
    void check(Record document, Report report);

    /** Takes what is wrong. */
    @FunctionalInterface
    interface Report {

        /**
         * One broken rule.
         *
         * @param pointer RFC 6901 pointer to the place, empty for the whole document
         * @param message number of the rule, what was found, what was expected
         */
        void add(String pointer, String message);
    }
}
