package io.concordat.idempotency;

import io.concordat.model.call.CallContext;

/**
 * An {@link Effect} that uses the {@link Lease}: to pass its fencing token on, or to take longer than one lease.
 *
 * @param <R> what is kept and replayed; immutable
 */
@FunctionalInterface
public interface FencedEffect<R> {

    /** Does it once, as {@link Effect#run} says. */
    R run(CallContext call, Lease lease) throws Exception;
}
