package io.concordat.fuzz;

import io.concordat.model.rule.Violation;
import java.util.List;

/** What must hold whatever was read. */
final class Oracle {

    private static final int LONGEST = 5000;

    private Oracle() {}

    /** A refusal of JSON as any refusal, and each place is a pointer. */
    static void checkRefusalOfJson(List<Violation> violations) {
        checkRefusal(violations);
        for (Violation violation : violations) {
            require(violation.pointer().isEmpty() || violation.pointer().startsWith("/"), "no pointer: " + violation);
        }
    }

    /** A refusal names at least one reason, and each has a rule and a bounded text on one line. */
    static void checkRefusal(List<Violation> violations) {
        require(!violations.isEmpty(), "a refusal without a reason");
        for (Violation violation : violations) {
            require(!violation.rule().isEmpty(), "a violation without a rule");
            require(violation.toString().length() < LONGEST, "a text without bound: " + violation);
            require(violation.found().chars().noneMatch(c -> c < ' '), "a line of its own: " + violation);
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
