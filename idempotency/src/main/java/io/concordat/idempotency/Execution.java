package io.concordat.idempotency;

import io.concordat.idempotency.ExecutionEvent.Kind;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.store.Claim;
import io.concordat.idempotency.store.LeaseLostException;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One execution: claims, acts on the answer, and claims again until there is an outcome. Whatever happened in between is
 * read from the store, never assumed.
 */
final class Execution<R> {

    private final Settings settings;
    private final Task<R> task;
    private final Journal journal;
    private final Attempt<R> attempt;
    private Fingerprint fingerprint;
    private int attempts;

    /** What this execution found out for good but could not store, because it had lost the key. */
    private @Nullable Settlement known;

    Execution(Settings settings, Task<R> task) {
        this.settings = settings;
        this.task = task;
        this.journal = new Journal(task.key(), settings.listener());
        this.attempt = new Attempt<>(settings, task);
        this.fingerprint = settings.fingerprinter().of(task.payload());
    }

    Outcome<R> run() {
        journal.note(Kind.CALLED, 0, null);
        Outcome<R> outcome = null;
        while (outcome == null) {
            outcome = actOn(settings.store().claim(task.key(), fingerprint, settings.lease()));
        }
        return outcome;
    }

    /** Null means: claim again. */
    private @Nullable Outcome<R> actOn(Claim claim) {
        if (claim instanceof Claim.Acquired mine) {
            return known == null ? send(mine) : conclude(mine.fence(), mine.attempt(), known);
        } else if (claim instanceof Claim.InDoubt doubt) {
            return known == null ? ask(doubt) : conclude(doubt.fence(), doubt.attempt(), known);
        } else if (claim instanceof Claim.Mismatch other) {
            return compareAgain(other.stored());
        }
        return settledElsewhere(claim);
    }

    private Outcome<R> settledElsewhere(Claim claim) {
        if (claim instanceof Claim.Completed done) {
            return end(Kind.REPLAYED, null, new Outcome.Replayed<>(typed(done.result()), done.completedAt()));
        } else if (claim instanceof Claim.Refused refused) {
            return end(Kind.REFUSAL_REPLAYED, refused.failure(), new Outcome.Rejected<>(refused.failure(), true));
        }
        if (claim instanceof Claim.Dead dead) {
            return end(Kind.DEAD_LETTERED, dead.failure(), new Outcome.DeadLettered<>(dead.failure(), dead.attempts()));
        }
        Claim.Held held = (Claim.Held) claim;
        return end(Kind.IN_PROGRESS, null, new Outcome.InProgress<>(held.leaseUntil(), held.remaining()));
    }

    private @Nullable Outcome<R> send(Claim.Acquired mine) {
        if (task.call().isOver(settings.clock().instant())) {
            Failure late = new Failure.Transient("the deadline had passed before anything was sent");
            return conclude(mine.fence(), mine.attempt(), new Settlement.Released(late, Duration.ZERO));
        }
        if (mine.attempt() > settings.giveUpAfter()) {
            Failure tooOften = new Failure.Transient("attempted " + (mine.attempt() - 1) + " times, the limit is "
                    + settings.giveUpAfter() + "; the attempts may have ended the process");
            return conclude(mine.fence(), mine.attempt(), new Settlement.Dead(tooOften));
        }
        attempts++;
        try {
            settings.store().markEffect(task.key(), mine.fence(), settings.lease());
        } catch (LeaseLostException e) {
            return lost(mine.attempt(), e);
        }
        journal.note(Kind.SENT, attempts, null);
        return conclude(mine.fence(), mine.attempt(), attempt.run(mine.fence(), attempts));
    }

    private @Nullable Outcome<R> ask(Claim.InDoubt doubt) {
        Probe<R> probe = task.probe();
        Settlement answer = probe == null ? null : new Inquiry<>(settings, task, journal).ask(probe, attempts);
        return answer == null
                ? end(Kind.IN_DOUBT, doubt.failure(), new Outcome.InDoubt<>(doubt.effectStartedAt(), doubt.failure()))
                : conclude(doubt.fence(), doubt.attempt(), answer);
    }

    private @Nullable Outcome<R> conclude(long fence, int total, Settlement settlement) {
        try {
            settings.store().settle(task.key(), fence, settlement);
        } catch (LeaseLostException e) {
            known = settlement.isFinal() ? settlement : known;
            return lost(total, e);
        }
        if (settlement instanceof Settlement.Completed completed) {
            return end(Kind.EXECUTED, null, new Outcome.Executed<>(typed(completed.result()), fence));
        } else if (settlement instanceof Settlement.Refused refused) {
            return end(Kind.REJECTED, refused.failure(), new Outcome.Rejected<>(refused.failure(), false));
        } else if (settlement instanceof Settlement.Released released) {
            return retry(released, total);
        }
        return settlement instanceof Settlement.Dead dead
                ? end(Kind.DEAD_LETTERED, dead.failure(), new Outcome.DeadLettered<>(dead.failure(), total))
                : null;
    }

    private @Nullable Outcome<R> retry(Settlement.Released released, int total) {
        Failure failure = released.failure();
        if (settings.again(attempts, failure, released.retryAfter(), task.call().deadline())) {
            journal.note(Kind.RETRIED, attempts, failure);
            return null;
        }
        return end(Kind.FAILED, failure, new Outcome.Failed<>(failure, total, released.retryAfter()));
    }

    /** Looks again how the key stands, unless this went wrong too often to be chance. */
    private @Nullable Outcome<R> lost(int total, LeaseLostException lost) {
        journal.note(Kind.LEASE_LOST, attempts, null);
        if (known != null || attempts < settings.retry().maxAttempts()) {
            return null;
        }
        Failure failure = new Failure.Transient("attempt " + total + " lost the key under fence " + lost.fence());
        return end(Kind.FAILED, failure, new Outcome.Failed<>(failure, total, Duration.ZERO));
    }

    /** A key stored by an older algorithm is compared by that algorithm. */
    private @Nullable Outcome<R> compareAgain(Fingerprint stored) {
        Fingerprint given = fingerprint;
        if (stored.version() != given.version()) {
            Fingerprint older = settings.fingerprinter()
                    .of(task.payload(), stored.version())
                    .orElse(given);
            if (older.equals(stored)) {
                fingerprint = older;
                return null;
            }
        }
        return end(Kind.KEY_REUSED, null, new Outcome.KeyReused<>(stored, given));
    }

    private Outcome<R> end(Kind kind, @Nullable Failure failure, Outcome<R> outcome) {
        journal.note(kind, attempts, failure);
        return outcome;
    }

    /** A key always stands for effects of one type; what was stored under it has that type. */
    @SuppressWarnings("unchecked")
    private R typed(Object result) {
        return (R) result;
    }
}
