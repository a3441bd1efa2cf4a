package io.concordat.json;

import io.concordat.model.rule.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a document or an object breaks its contract. Carries every violation, not only the first. */
public final class ContractViolationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    private final transient List<Violation> violations;

    /**
     * What was being done and what is wrong.
     *
     * @param doing what was being done, such as {@code reading sales-order 1.0.0}
     * @param violations at least one
     */
    public ContractViolationException(String doing, List<Violation> violations) {
        super(message(doing, violations));
        this.violations = List.copyOf(violations);
    }

    /** All violations, in the order they were found. */
    public List<Violation> violations() {
        return violations;
    }

    private static String message(String doing, List<Violation> violations) {
        String shown = violations.stream().limit(SHOWN).map(v -> "\n  " + v).collect(Collectors.joining());
        int more = violations.size() - SHOWN;
        return doing + ": " + violations.size() + (violations.size() == 1 ? " violation" : " violations") + shown
                + (more > 0 ? "\n  and " + more + " more" : "");
    }
}
