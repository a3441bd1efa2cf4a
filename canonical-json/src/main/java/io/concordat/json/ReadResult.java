package io.concordat.json;

import io.concordat.model.rule.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read, or everything that is wrong with it. Immutable.
 *
 * @param <T> type of the document
 */
public final class ReadResult<T> {

    private final @Nullable T value;
    private final String doing;
    private final List<Violation> violations;

    ReadResult(@Nullable T value, String doing, List<Violation> violations) {
        this.value = value;
        this.doing = doing;
        this.violations = List.copyOf(violations);
    }

    /** Whether nothing is wrong. */
    public boolean isValid() {
        return violations.isEmpty();
    }

    /** The document, empty if it cannot be bound. A document that only breaks numbered rules is there. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** All violations, in the order they were found; empty when the document is valid. */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * The document.
     *
     * @throws ContractViolationException if anything is wrong
     */
    public T orThrow() {
        if (value == null || !violations.isEmpty()) {
            throw new ContractViolationException(doing, violations);
        }
        return value;
    }
}
