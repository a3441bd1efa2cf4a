package io.concordat.adapter.edi;

import io.concordat.model.rule.Violation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A document that was not accepted, with every reason found.
 *
 * <p>The place of a reason ({@link Violation#pointer()}) is the path of an element with line and column, for example
 * {@code /Order/cac:OrderLine[2]/cac:LineItem/cbc:Quantity (line 120, column 33)}. The message holds no personal data.
 */
public final class DocumentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<Violation> violations;

    /** A refusal for at least one reason. */
    public DocumentRefusedException(List<Violation> violations) {
        super(message(violations));
        this.violations = List.copyOf(violations);
    }

    /** Every reason, those of form before those of content. */
    public List<Violation> violations() {
        return violations;
    }

    private static String message(List<Violation> violations) {
        String reasons = violations.stream().limit(SHOWN).map(v -> "\n  " + v).collect(Collectors.joining());
        int more = violations.size() - SHOWN;
        return "the document was refused for " + violations.size() + (violations.size() == 1 ? " reason:" : " reasons:")
                + reasons + (more > 0 ? "\n  and " + more + " more" : "");
    }
}
