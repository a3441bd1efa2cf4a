package io.concordat.idempotency.inbox;

import io.concordat.idempotency.ExecutionEvent;
import io.concordat.idempotency.ExecutionEvent.Kind;
import io.concordat.idempotency.ExecutionListener;
import io.concordat.idempotency.Outcome;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/** Tells the listener how a delivery ended. */
final class Teller {

    private Teller() {}

    static <R> Outcome<R> tell(ExecutionListener listener, IdempotencyKey key, Outcome<R> outcome) {
        Kind kind = kind(outcome);
        Failure failure = failure(outcome);
        listener.on(new ExecutionEvent(key, kind, 1, failure == null ? null : failure.kind()));
        return outcome;
    }

    private static Kind kind(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Executed) {
            return Kind.EXECUTED;
        } else if (outcome instanceof Outcome.Replayed) {
            return Kind.REPLAYED;
        } else if (outcome instanceof Outcome.Rejected<?> rejected) {
            return rejected.replayed() ? Kind.REFUSAL_REPLAYED : Kind.REJECTED;
        } else if (outcome instanceof Outcome.InProgress) {
            return Kind.IN_PROGRESS;
        } else if (outcome instanceof Outcome.KeyReused) {
            return Kind.KEY_REUSED;
        } else if (outcome instanceof Outcome.InDoubt) {
            return Kind.IN_DOUBT;
        } else if (outcome instanceof Outcome.Expired) {
            return Kind.EXPIRED;
        }
        return outcome instanceof Outcome.Failed ? Kind.FAILED : Kind.DEAD_LETTERED;
    }

    private static @Nullable Failure failure(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Rejected<?> rejected) {
            return rejected.failure();
        } else if (outcome instanceof Outcome.Failed<?> failed) {
            return failed.failure();
        } else if (outcome instanceof Outcome.InDoubt<?> doubt) {
            return doubt.failure();
        }
        return outcome instanceof Outcome.DeadLettered<?> dead ? dead.failure() : null;
    }
}
