package io.concordat.idempotency;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.model.call.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for an effect. Exactly one of nine; immutable.
 *
 * @param <R> the effect's result
 */
public sealed interface Outcome<R> {

    /** The effect's result, if it is known to have happened, now or before. */
    default Optional<R> result() {
        return Optional.empty();
    }

    /**
     * The effect's result.
     *
     * @throws EffectNotConfirmedException if the effect is not known to have happened; carries this outcome
     */
    default R orThrow() {
        return result().orElseThrow(() -> new EffectNotConfirmedException(this));
    }

    /** What happened and what to do, for people; nothing of the payload or result. */
    String explain();

    /**
     * The effect happened and this call is the first to know.
     *
     * @param fencingToken of the attempt that did it; higher than that of every attempt before
     */
    record Executed<R>(R value, long fencingToken) implements Outcome<R> {
        @Override
        public Optional<R> result() {
            return Optional.of(value);
        }

        @Override
        public String explain() {
            return "done now";
        }
    }

    /**
     * The effect had happened before; nothing was sent.
     *
     * @param firstCompletedAt by the store's clock; null for the second of two messages of one poll
     */
    record Replayed<R>(R value, @Nullable Instant firstCompletedAt) implements Outcome<R> {
        @Override
        public Optional<R> result() {
            return Optional.of(value);
        }

        @Override
        public String explain() {
            return "done before" + (firstCompletedAt == null ? ", in the same poll" : ", at " + firstCompletedAt);
        }
    }

    /**
     * The other system refused for good: a business refusal or a broken contract. Stored; the same key never gets
     * another answer. A corrected document is another effect and needs another key, for example with its revision.
     *
     * @param replayed whether the refusal comes from the store, nothing was sent then
     */
    record Rejected<R>(Failure failure, boolean replayed) implements Outcome<R> {
        @Override
        public String explain() {
            return "refused: " + failure.detail() + "; correct the document and send it under another key";
        }
    }

    /**
     * Somebody else is at it.
     *
     * @param leaseUntil until when the other holds the key, by the store's clock; null where the other's transaction
     *     holds it
     * @param retryAfter when to ask again
     */
    record InProgress<R>(@Nullable Instant leaseUntil, Duration retryAfter) implements Outcome<R> {
        @Override
        public String explain() {
            return "another caller works on it until " + (leaseUntil == null ? "its transaction ends" : leaseUntil)
                    + "; ask again after " + retryAfter;
        }
    }

    /** The key stands for another payload; nothing was sent. The caller must choose its keys better. */
    record KeyReused<R>(Fingerprint stored, Fingerprint given) implements Outcome<R> {
        @Override
        public String explain() {
            return "the key stands for another payload, " + stored + ", not for " + given
                    + "; another document needs another key";
        }
    }

    /**
     * The effect was sent and nobody knows whether it happened. It is not sent again before somebody has asked: execute
     * again with a probe, or with one that says what a person found out.
     *
     * @param effectStartedAt by the store's clock
     */
    record InDoubt<R>(Instant effectStartedAt, Failure failure) implements Outcome<R> {
        @Override
        public String explain() {
            return "sent at " + effectStartedAt + ", outcome unknown: " + failure.detail()
                    + "; execute again with a probe that asks the other system";
        }
    }

    /**
     * The effect did not happen this time; the key is free again.
     *
     * @param attempts on this key so far, those of other callers included
     * @param retryAfter how long to wait at least; zero if waiting does not help
     */
    record Failed<R>(Failure failure, int attempts, Duration retryAfter) implements Outcome<R> {
        @Override
        public String explain() {
            return "not done after attempt " + attempts + ": " + failure.kind() + ", " + failure.detail();
        }
    }

    /**
     * Given up after too many attempts, counted when they start, so that one that kills the process counts too. A person
     * looks at it and revives or drops it.
     *
     * @param attempts on this key so far
     */
    record DeadLettered<R>(Failure failure, int attempts) implements Outcome<R> {
        @Override
        public String explain() {
            return "given up after attempt " + attempts + ": " + failure.detail()
                    + "; find out why, then revive the key or discard the message";
        }
    }

    /**
     * The message is older than what is remembered, so nobody can say whether its effect happened; nothing was done.
     *
     * @param watermark what happened before this moment is forgotten
     */
    record Expired<R>(Instant watermark) implements Outcome<R> {
        @Override
        public String explain() {
            return "older than " + watermark + ", before which keys are forgotten; look whether its effect happened";
        }
    }
}
