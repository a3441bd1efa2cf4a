package io.concordat.idempotency;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link Outcome#orThrow()} was asked for the result of an effect that is not known to have happened. */
public final class EffectNotConfirmedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Outcome<?> outcome;

    EffectNotConfirmedException(Outcome<?> outcome) {
        super(outcome.getClass().getSimpleName() + ": " + outcome.explain());
        this.outcome = outcome;
    }

    /**
     * Why there is no result.
     *
     * @throws NullPointerException if this exception was serialised meanwhile; the message says the same in words
     */
    public Outcome<?> outcome() {
        return Objects.requireNonNull(outcome, "the outcome does not survive serialisation");
    }
}
