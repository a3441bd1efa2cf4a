package io.concordat.idempotency.store;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.model.call.Failure;
import java.time.Duration;
import java.time.Instant;

/** What a store answers to a claim. Immutable. */
public sealed interface Claim {

    /**
     * The caller owns the key now.
     *
     * @param fence higher than every fence of this key before; every later change must show it
     * @param attempt how often the key was acquired, this time included
     */
    record Acquired(long fence, int attempt) implements Claim {}

    /** Done before; the stored result. */
    record Completed(Object result, Instant completedAt) implements Claim {}

    /** Refused for good before; the stored failure. */
    record Refused(Failure failure, Instant refusedAt) implements Claim {}

    /**
     * Somebody else works on it.
     *
     * @param leaseUntil by the store's clock
     * @param remaining until then, the advice when to ask again
     */
    record Held(Instant leaseUntil, Duration remaining) implements Claim {}

    /** The key is known for another payload; nothing was changed. */
    record Mismatch(Fingerprint stored) implements Claim {}

    /**
     * The effect was started and nobody knows whether it happened. Whoever finds out settles with this fence; the first
     * one wins.
     *
     * @param fence of the owner whose effect is in doubt
     * @param attempt how often the key was acquired so far
     * @param effectStartedAt by the store's clock
     * @param failure why it is in doubt
     */
    record InDoubt(long fence, int attempt, Instant effectStartedAt, Failure failure) implements Claim {}

    /**
     * Given up after too many attempts. Whoever revives it settles as released with this fence.
     *
     * @param fence of the last owner
     * @param attempts how often the key was acquired
     */
    record Dead(long fence, int attempts, Failure failure) implements Claim {}
}
