package io.concordat.model.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules of one document have found so far. Not thread-safe; lives for one check. */
final class Findings {

    private final List<Violation> violations = new ArrayList<>(0);

    void add(Rule rule, String at, @Nullable Object found, String expected) {
        violations.add(new Violation(rule.number(), at, String.valueOf(found), expected));
    }

    void unless(boolean holds, Rule rule, String at, @Nullable Object found, String expected) {
        if (!holds) {
            add(rule, at, found, expected);
        }
    }

    List<Violation> all() {
        return List.copyOf(violations);
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    static boolean same(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }
}
