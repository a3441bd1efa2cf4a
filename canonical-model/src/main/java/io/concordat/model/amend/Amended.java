package io.concordat.model.amend;

import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Violation;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change: the next revision of the order, or why there is none.
 *
 * @param order the next revision; null when the change was refused
 * @param violations why it was refused, by pointers into the change, those of a numbered rule (MET-5: another item under a
 *     line id) into the revision it would give; empty when it was not
 */
public record Amended(@Valid @Nullable SalesOrder order, List<Violation> violations) {

    /** Copies the list and refuses an outcome that is both or neither. */
    public Amended {
        violations = List.copyOf(violations);
        if ((order == null) == violations.isEmpty()) {
            throw new IllegalArgumentException(
                    "a change either gives an order or says why not, found " + (order == null ? "neither" : "both"));
        }
    }

    /** Whether there is no next revision. */
    public boolean isRefused() {
        return order == null;
    }
}
