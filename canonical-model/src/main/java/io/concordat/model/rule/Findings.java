package io.concordat.model.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules have found so far, in the order they found it. Not thread-safe; lives for one check. */
public final class Findings {

    private final List<Violation> violations = new ArrayList<>(0);

    /** Nothing found yet. */
    public Findings() {}

    /**
     * Reports a violation.
     *
     * @param rule the rule that is broken
     * @param at RFC 6901 pointer to the place
     * @param found what was found there, no personal data
     * @param expected what was expected
     */
    public void add(Rule rule, String at, @Nullable Object found, String expected) {
        violations.add(new Violation(rule.number(), at, String.valueOf(found), expected));
    }

    /** Reports a violation unless the rule holds. */
    public void unless(boolean holds, Rule rule, String at, @Nullable Object found, String expected) {
        if (!holds) {
            add(rule, at, found, expected);
        }
    }

    /** Takes over what was found elsewhere. */
    public void add(Violation violation) {
        violations.add(violation);
    }

    /** Everything that was reported. */
    public List<Violation> all() {
        return List.copyOf(violations);
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    static boolean same(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }
}
