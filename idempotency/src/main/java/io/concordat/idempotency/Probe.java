package io.concordat.idempotency;

import io.concordat.model.call.CallContext;
import java.util.Optional;

/**
 * Asks the other system, by the call's key, whether an effect happened. It changes nothing and may be asked often.
 *
 * <p>A person's knowledge can be given as a probe too: {@code call -> Optional.of(acknowledgement)}.
 *
 * @param <R> what the effect would have returned
 */
@FunctionalInterface
public interface Probe<R> {

    /**
     * The effect's result, or empty only if the effect did not happen and no longer can: it will be done again then. Any
     * exception means that the question was not answered; transient and throttled failures are asked again.
     */
    Optional<R> find(CallContext call) throws Exception;
}
