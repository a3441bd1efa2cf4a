package io.concordat.idempotency;

import io.concordat.model.call.CallContext;

/**
 * The effect on another system that must happen once.
 *
 * <p>It passes the call's key on, so that the other system can recognise a repetition too, and starts nothing after the
 * call's deadline. It throws {@link io.concordat.model.call.CallFailedException} with the kind of failure. Every other
 * exception counts as <em>outcome unknown</em>: after the effect was started only the other system knows whether it
 * happened.
 *
 * @param <R> what is kept and replayed; immutable
 */
@FunctionalInterface
public interface Effect<R> {

    /** Does it once. Returns what a repetition shall get, never null. */
    R run(CallContext call) throws Exception;
}
