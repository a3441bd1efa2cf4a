package io.concordat.idempotency.store;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.model.call.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one key, and its transitions as pure functions of the store's time: for whoever implements a store.
 * Immutable and thread-safe.
 *
 * @param leaseUntil end of the last lease
 * @param effectStartedAt when the current owner marked the effect, null before
 * @param settlement how the current owner's work ended, null while it is in progress
 * @param settledAt when it ended, null while it is in progress
 */
public record Entry(
        Fingerprint fingerprint,
        long fence,
        int attempts,
        Instant leaseUntil,
        @Nullable Instant effectStartedAt,
        @Nullable Settlement settlement,
        @Nullable Instant settledAt) {

    /**
     * What a claim makes of a key.
     *
     * @param entry what is known afterwards
     * @param answer for whoever claims
     */
    public record Step(Entry entry, Claim answer) {}

    /**
     * Refuses a lease no store can keep.
     *
     * @throws IllegalArgumentException if it is zero or negative
     */
    public static void requirePositive(Duration lease) {
        if (lease.isZero() || lease.isNegative()) {
            throw new IllegalArgumentException(
                    "a lease of " + lease + " is over before it starts: expected more than 0");
        }
    }

    /** Claims a key by what is known of it, null if nothing is. */
    public static Step claim(@Nullable Entry known, Fingerprint fingerprint, Duration lease, Instant now) {
        if (known == null) {
            return acquired(first(fingerprint, now.plus(lease)));
        }
        Entry current = known.seenAt(now);
        if (!current.fingerprint().equals(fingerprint)) {
            return new Step(known, new Claim.Mismatch(current.fingerprint()));
        }
        return current.isClaimable(now)
                ? acquired(current.claimed(now.plus(lease)))
                : new Step(current, current.answer(now));
    }

    private static Step acquired(Entry entry) {
        return new Step(entry, new Claim.Acquired(entry.fence(), entry.attempts()));
    }

    static Entry first(Fingerprint fingerprint, Instant leaseUntil) {
        return new Entry(fingerprint, 1, 1, leaseUntil, null, null, null);
    }

    /** Whether its owner has not reported yet. */
    public boolean isInProgress() {
        return settlement == null;
    }

    /** Whether it is decided for ever. */
    public boolean isFinal() {
        return settlement != null && settlement.isFinal();
    }

    /** Whether the holder of this fence may still settle: from progress, from doubt, or to revive what was given up. */
    public boolean isOpenTo(long owner) {
        return fence == owner
                && (settlement == null
                        || settlement instanceof Settlement.Undecided
                        || settlement instanceof Settlement.Dead);
    }

    /** Free, or its owner stopped before the effect; asked of an entry as {@link #seenAt seen now}. */
    boolean isClaimable(Instant now) {
        return settlement instanceof Settlement.Released || isAbandoned(now);
    }

    Entry claimed(Instant until) {
        return new Entry(fingerprint, fence + 1, attempts + 1, until, null, null, null);
    }

    /** The same entry with its effect started and its lease renewed. */
    public Entry marked(Instant now, Instant until) {
        Instant started = effectStartedAt == null ? now : effectStartedAt;
        return new Entry(fingerprint, fence, attempts, until, started, null, null);
    }

    /** The same entry settled; one that was given up and is released starts to count again. */
    public Entry settled(Settlement how, Instant now) {
        // an owner that skipped the mark and does not know the outcome started no later than now
        boolean unmarked = how instanceof Settlement.Undecided && effectStartedAt == null;
        int counted = settlement instanceof Settlement.Dead ? 0 : attempts;
        return new Entry(fingerprint, fence, counted, leaseUntil, unmarked ? now : effectStartedAt, how, now);
    }

    /** The same entry, or in doubt if its owner started the effect and did not report in time. */
    Entry seenAt(Instant now) {
        return isAbandoned(now) && effectStartedAt != null ? settled(notReported(), now) : this;
    }

    /** The answer to a claim that does not acquire this entry. */
    public Claim answer(Instant now) {
        if (settlement instanceof Settlement.Completed completed) {
            return new Claim.Completed(completed.result(), Objects.requireNonNull(settledAt));
        } else if (settlement instanceof Settlement.Refused refused) {
            return new Claim.Refused(refused.failure(), Objects.requireNonNull(settledAt));
        } else if (settlement instanceof Settlement.Undecided undecided) {
            return new Claim.InDoubt(fence, attempts, Objects.requireNonNull(effectStartedAt), undecided.failure());
        }
        if (settlement instanceof Settlement.Dead dead) {
            return new Claim.Dead(fence, attempts, dead.failure());
        }
        return new Claim.Held(leaseUntil, Duration.between(now, leaseUntil));
    }

    private boolean isAbandoned(Instant now) {
        return settlement == null && !now.isBefore(leaseUntil);
    }

    private Settlement notReported() {
        return new Settlement.Undecided(new Failure.OutcomeUnknown("the effect was started at " + effectStartedAt
                + " under fence " + fence + " and its owner did not report before the lease ended at " + leaseUntil));
    }
}
