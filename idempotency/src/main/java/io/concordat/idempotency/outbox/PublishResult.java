package io.concordat.idempotency.outbox;

import io.concordat.model.call.Failure;
import java.util.Objects;

/** What became of one message of a batch. Immutable. */
public sealed interface PublishResult {

    /** The receiver has it for good. */
    static PublishResult confirmed() {
        return Confirmed.INSTANCE;
    }

    /** It was refused or lost, or nobody knows ({@link Failure.OutcomeUnknown}). */
    static PublishResult failed(Failure failure) {
        return new Failed(failure);
    }

    /** It was not sent, for example because an earlier message of its aggregate failed. */
    static PublishResult notSent() {
        return NotSent.INSTANCE;
    }

    /** The receiver has it for good. */
    enum Confirmed implements PublishResult {
        /** The only one. */
        INSTANCE
    }

    /**
     * It was refused or lost, or nobody knows.
     *
     * @param failure its kind decides: what the message itself is refused for parks its aggregate at once, what may pass is
     *     tried again
     */
    record Failed(Failure failure) implements PublishResult {
        /** Refuses null. */
        public Failed {
            Objects.requireNonNull(failure, "failure");
        }
    }

    /** It was not sent and will be handed over again. */
    enum NotSent implements PublishResult {
        /** The only one. */
        INSTANCE
    }
}
