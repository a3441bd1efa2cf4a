package io.concordat.idempotency.model;

import io.concordat.idempotency.MovableClock;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.model.Row.State;
import io.concordat.idempotency.store.Claim;
import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.idempotency.store.LeaseLostException;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;
import java.util.Map;

/** A store that answers in the words of the model. */
record RealStore(IdempotencyStore store, MovableClock clock) {

    static final int LEASE_SECONDS = 10;
    static final String PAYLOAD = "payload";
    static final String OTHER = "other";

    private static final Duration LEASE = Duration.ofSeconds(LEASE_SECONDS);
    private static final Failure FAILURE = new Failure.Transient("down");
    private static final Map<String, Fingerprint> PRINTS = Map.of(
            PAYLOAD,
            Fingerprinter.canonical().of(PAYLOAD),
            OTHER,
            Fingerprinter.canonical().of(OTHER));

    private static IdempotencyKey key(String name) {
        return IdempotencyKey.of("model", name);
    }

    /** {@code ACQUIRED fence attempts}, {@code MISMATCH}, or the state that is in the way. */
    String claim(String name, String payload) {
        Claim claim = store.claim(key(name), PRINTS.get(payload), LEASE);
        if (claim instanceof Claim.Acquired acquired) {
            return "ACQUIRED " + acquired.fence() + " " + acquired.attempt();
        } else if (claim instanceof Claim.Held) {
            return State.IN_PROGRESS.name();
        } else if (claim instanceof Claim.InDoubt) {
            return State.IN_DOUBT.name();
        } else if (claim instanceof Claim.Completed) {
            return State.COMPLETED.name();
        }
        return claim instanceof Claim.Refused ? State.REFUSED.name() : "MISMATCH";
    }

    String mark(String name, long fence) {
        return attempt(() -> store.markEffect(key(name), fence, LEASE));
    }

    String settle(String name, long fence, State how) {
        Settlement settlement = switch (how) {
            case COMPLETED -> new Settlement.Completed("result");
            case REFUSED -> new Settlement.Refused(FAILURE);
            case RELEASED -> new Settlement.Released(FAILURE, Duration.ZERO);
            case IN_DOUBT -> new Settlement.Undecided(FAILURE);
            case ABSENT, IN_PROGRESS, DEAD -> throw new IllegalArgumentException("not settled by " + how);
        };
        return attempt(() -> store.settle(key(name), fence, settlement));
    }

    void pass(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }

    private static String attempt(Runnable transition) {
        try {
            transition.run();
            return "OK";
        } catch (LeaseLostException e) {
            return "LOST";
        }
    }
}
