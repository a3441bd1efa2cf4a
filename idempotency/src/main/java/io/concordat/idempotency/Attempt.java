package io.concordat.idempotency;

import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the effect and says how it ended; never throws for what the effect threw, except for an {@link Error}. */
final class Attempt<R> {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotentExecutor.class);

    private final Settings settings;
    private final Task<R> task;

    Attempt(Settings settings, Task<R> task) {
        this.settings = settings;
        this.task = task;
    }

    Settlement run(long fence, int attempt) {
        try {
            R result = task.effect().run(task.call(), new StoreLease(settings.store(), task.key(), fence));
            return result == null ? unknown("returned null instead of a result") : new Settlement.Completed(result);
        } catch (CallFailedException e) {
            return verdict(e.failure(), attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown("was interrupted");
        } catch (Exception e) {
            LOG.debug("effect of {} failed unexpectedly", task.key(), WhereItFailed.of(e));
            return unknown("ended with " + e.getClass().getName());
        } catch (Error e) {
            putInDoubt(fence, e);
            throw e;
        }
    }

    private Settlement verdict(Failure failure, int attempt) {
        return switch (failure.kind()) {
            case REJECTED, CONTRACT_MISMATCH -> new Settlement.Refused(failure);
            case OUTCOME_UNKNOWN -> new Settlement.Undecided(failure);
            case TRANSIENT, THROTTLED, NOT_FOUND, CONFLICT, UNAUTHORISED, UNSUPPORTED ->
                new Settlement.Released(failure, settings.waitAfter(attempt, failure, task.key()));
        };
    }

    private void putInDoubt(long fence, Error error) {
        try {
            settings.store()
                    .settle(
                            task.key(),
                            fence,
                            unknown("ended with " + error.getClass().getName()));
        } catch (RuntimeException e) {
            error.addSuppressed(e);
        }
    }

    private static Settlement unknown(String what) {
        return new Settlement.Undecided(new Failure.OutcomeUnknown("the effect was started and " + what));
    }
}
