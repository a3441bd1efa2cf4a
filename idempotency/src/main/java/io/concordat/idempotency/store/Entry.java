package io.concordat.idempotency.store;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.model.call.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one key, and its transitions as pure functions of the store's time.
 *
 * @param leaseUntil end of the last lease
 * @param effectStartedAt when the current owner marked the effect, null before
 * @param settlement how the current owner's work ended, null while it is in progress
 * @param settledAt when it ended, null while it is in progress
 */
record Entry(
        Fingerprint fingerprint,
        long fence,
        int attempts,
        Instant leaseUntil,
        @Nullable Instant effectStartedAt,
        @Nullable Settlement settlement,
        @Nullable Instant settledAt) {

    static Entry first(Fingerprint fingerprint, Instant leaseUntil) {
        return new Entry(fingerprint, 1, 1, leaseUntil, null, null, null);
    }

    boolean isInProgress() {
        return settlement == null;
    }

    boolean isFinal() {
        return settlement != null && settlement.isFinal();
    }

    /** Whether the holder of this fence may still settle: from progress or from doubt. */
    boolean isOpenTo(long owner) {
        return fence == owner && (settlement == null || settlement instanceof Settlement.Undecided);
    }

    /** Free, or its owner stopped before the effect; asked of an entry as {@link #seenAt seen now}. */
    boolean isClaimable(Instant now) {
        return settlement instanceof Settlement.Released || isAbandoned(now);
    }

    Entry claimed(Instant until) {
        return new Entry(fingerprint, fence + 1, attempts + 1, until, null, null, null);
    }

    Entry marked(Instant now, Instant until) {
        Instant started = effectStartedAt == null ? now : effectStartedAt;
        return new Entry(fingerprint, fence, attempts, until, started, null, null);
    }

    Entry settled(Settlement how, Instant now) {
        // an owner that skipped the mark and does not know the outcome started no later than now
        boolean unmarked = how instanceof Settlement.Undecided && effectStartedAt == null;
        return new Entry(fingerprint, fence, attempts, leaseUntil, unmarked ? now : effectStartedAt, how, now);
    }

    /** The same entry, or in doubt if its owner started the effect and did not report in time. */
    Entry seenAt(Instant now) {
        return isAbandoned(now) && effectStartedAt != null ? settled(notReported(), now) : this;
    }

    /** The answer to a claim that does not acquire this entry. */
    Claim answer(Instant now) {
        if (settlement instanceof Settlement.Completed completed) {
            return new Claim.Completed(completed.result(), Objects.requireNonNull(settledAt));
        } else if (settlement instanceof Settlement.Refused refused) {
            return new Claim.Refused(refused.failure(), Objects.requireNonNull(settledAt));
        } else if (settlement instanceof Settlement.Undecided undecided) {
            return new Claim.InDoubt(fence, attempts, Objects.requireNonNull(effectStartedAt), undecided.failure());
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
