package io.concordat.idempotency.sequence;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.jdbc.DatabaseFailedException;
import io.concordat.idempotency.jdbc.HostTransaction;
import java.util.Optional;

/**
 * Keeps the versions of each aggregate in order: knows the last one applied and says of one that comes whether it is the
 * next, a duplicate, after a gap, stale or in conflict.
 *
 * <p>The guard advances in the host's transaction and only with it: rolled back, the version is expected again. Checks of
 * one aggregate wait for each other until their transactions end; a transaction over several aggregates checks them in the
 * order of their keys, or meets deadlocks, which are retryable. Thread-safe.
 */
public interface SequenceGuard {

    /**
     * Judges a version and, if it is the next, advances.
     *
     * @param version 0 or more
     * @param fingerprint of the content as received
     * @throws DatabaseFailedException if the database did not answer; roll back, and repeat the whole transaction if
     *     {@link DatabaseFailedException#isRetryable()}: never a wrong verdict instead
     */
    Verdict check(HostTransaction transaction, SequenceKey key, long version, Fingerprint fingerprint);

    /**
     * Declares all versions up to this one done without their effect, for example after a letter was discarded; the
     * version after it is next. Never goes back: a lower version than the last changes nothing.
     */
    void skipTo(HostTransaction transaction, SequenceKey key, long version);

    /** How far an aggregate has come in committed transactions; empty if nothing is known of it. */
    Optional<Position> last(SequenceKey key);

    /** Which version may come first. */
    FirstVersion first();
}
