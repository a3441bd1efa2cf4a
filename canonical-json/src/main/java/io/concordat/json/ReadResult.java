package io.concordat.json;

import io.concordat.json.version.UpcastFrom;
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
    private final @Nullable UpcastFrom upcastFrom;

    ReadResult(@Nullable T value, String doing, List<Violation> violations, @Nullable UpcastFrom upcastFrom) {
        this.value = value;
        this.doing = doing;
        this.violations = List.copyOf(violations);
        this.upcastFrom = upcastFrom;
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

    /** The older version the document was written in, empty if it is of the current major. */
    public Optional<UpcastFrom> upcastFrom() {
        return Optional.ofNullable(upcastFrom);
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
