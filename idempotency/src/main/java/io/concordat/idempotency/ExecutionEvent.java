package io.concordat.idempotency;

import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * One thing an executor did. Carries nothing of payload or result.
 *
 * @param attempt attempts of this execution so far, 0 before the first
 * @param failure why, where something failed
 */
public record ExecutionEvent(
        IdempotencyKey key,
        Kind kind,
        int attempt,
        @Nullable FailureKind failure) {

    /** What happened. Every execution starts with {@link #CALLED} and ends with one {@linkplain #isEnd() end}. */
    public enum Kind {
        /** An execution was asked for. */
        CALLED(false),
        /** The effect is started. */
        SENT(false),
        /** A failure without effect is followed by another attempt. */
        RETRIED(false),
        /** The other system is asked whether the effect happened. */
        PROBED(false),
        /** Somebody else took over or settled the key meanwhile. */
        LEASE_LOST(false),
        /** End: the effect happened; at most once for a key. */
        EXECUTED(true),
        /** End: the stored result was returned. */
        REPLAYED(true),
        /** End: refused for good; at most once for a key. */
        REJECTED(true),
        /** End: the stored refusal was returned. */
        REFUSAL_REPLAYED(true),
        /** End: somebody else is at it. */
        IN_PROGRESS(true),
        /** End: the key stands for another payload. */
        KEY_REUSED(true),
        /** End: nobody knows whether the effect happened. */
        IN_DOUBT(true),
        /** End: not done, the key is free again. */
        FAILED(true),
        /** End: given up after too many attempts, now or before. */
        DEAD_LETTERED(true),
        /** End: the message is older than what is remembered. */
        EXPIRED(true);

        private final boolean end;

        Kind(boolean end) {
            this.end = end;
        }

        /** Whether it is the last event of an execution that returned an outcome. */
        public boolean isEnd() {
            return end;
        }
    }
}
