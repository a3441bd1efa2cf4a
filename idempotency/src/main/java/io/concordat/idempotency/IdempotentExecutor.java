package io.concordat.idempotency;

import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.store.Claim;
import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.call.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does an effect on another system once for every key, whatever is retried, crashed or delivered twice.
 *
 * <p>At most one caller works on a key at a time. A failure of the kinds {@code TRANSIENT} and {@code THROTTLED} is retried
 * by the {@link RetryPolicy}; {@code REJECTED} and {@code CONTRACT_MISMATCH} are stored and replayed; {@code NOT_FOUND},
 * {@code CONFLICT}, {@code UNAUTHORISED} and {@code UNSUPPORTED} free the key and are returned as failed;
 * {@code OUTCOME_UNKNOWN}, and every exception that is no {@code CallFailedException}, is never answered by sending again
 * before a {@link Probe} has said that the effect did not happen.
 *
 * <p>What it cannot do: stop an owner that marked the effect, slept past its deadline and sends after all. Effects keep to
 * the deadline of their call, and other systems that accept an idempotency key should be given the call's.
 *
 * <p>Thread-safe. {@code execute} blocks, throws what the store throws, and an {@link Error} of the effect after the key
 * was put in doubt; all else is an {@link Outcome}.
 */
public final class IdempotentExecutor {

    private final Settings settings;
    private final ThreadLocal<Set<IdempotencyKey>> running = ThreadLocal.withInitial(HashSet::new);

    private IdempotentExecutor(Settings settings) {
        this.settings = settings;
    }

    /** Starts with the defaults that each method of the builder names. */
    public static Builder builder(IdempotencyStore store) {
        return new Builder(store);
    }

    /**
     * Does the effect unless it is done. Without a probe an unknown outcome stays in doubt.
     *
     * @param payload what the key stands for: a canonical document or anything the fingerprinter accepts
     * @throws ReentrantExecutionException if called from within the effect of the same key
     * @throws io.concordat.idempotency.fingerprint.UnsupportedPayloadException if the payload has no fingerprint
     */
    public <R> Outcome<R> execute(IdempotencyKey key, Object payload, Effect<R> effect) {
        return execute(start(key), payload, effect, null);
    }

    /** The same with a probe that decides doubts, of this call or of earlier ones. */
    public <R> Outcome<R> execute(IdempotencyKey key, Object payload, Effect<R> effect, @Nullable Probe<R> probe) {
        return execute(start(key), payload, effect, probe);
    }

    /** The same with an effect that uses its lease. */
    public <R> Outcome<R> execute(IdempotencyKey key, Object payload, FencedEffect<R> effect) {
        return execute(start(key), payload, effect, null);
    }

    /** The same within a conversation; the earlier of the call's deadline and our own timeout counts. */
    public <R> Outcome<R> execute(CallContext call, Object payload, Effect<R> effect) {
        return execute(call, payload, effect, null);
    }

    /** The same within a conversation and with a probe. */
    public <R> Outcome<R> execute(CallContext call, Object payload, Effect<R> effect, @Nullable Probe<R> probe) {
        Objects.requireNonNull(effect, "effect");
        return execute(call, payload, (context, lease) -> effect.run(context), probe);
    }

    /** The same with an effect that uses its lease, to pass the fencing token on or to take longer. */
    public <R> Outcome<R> execute(CallContext call, Object payload, FencedEffect<R> effect, @Nullable Probe<R> probe) {
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(effect, "effect");
        Set<IdempotencyKey> mine = running.get();
        if (!mine.add(call.key())) {
            throw new ReentrantExecutionException(call.key());
        }
        try {
            return new Execution<>(settings, new Task<>(withinTimeout(call), payload, effect, probe)).run();
        } finally {
            mine.remove(call.key());
            if (mine.isEmpty()) {
                running.remove();
            }
        }
    }

    /**
     * Gives a key that was {@linkplain Outcome.DeadLettered given up} its attempts back.
     *
     * @return false if it was not given up; nothing was changed then
     */
    public boolean revive(IdempotencyKey key, Object payload) {
        IdempotencyStore store = settings.store();
        Claim claim = store.claim(key, settings.fingerprinter().of(payload), settings.lease());
        if (claim instanceof Claim.Dead dead) {
            store.settle(key, dead.fence(), new Settlement.Released(dead.failure(), Duration.ZERO));
            return true;
        }
        if (claim instanceof Claim.Acquired mine) {
            Failure none = new Failure.Transient("claimed to be revived, but it was not given up");
            store.settle(key, mine.fence(), new Settlement.Released(none, Duration.ZERO));
        }
        return false;
    }

    private CallContext start(IdempotencyKey key) {
        Instant deadline = settings.latestDeadline();
        return new CallContext(key, key.value(), null, deadline, settings.principal());
    }

    private CallContext withinTimeout(CallContext call) {
        return call.noLaterThan(settings.latestDeadline());
    }

    /** Builds an executor. Not thread-safe. */
    public static final class Builder {

        private final IdempotencyStore store;
        private Fingerprinter fingerprinter = Fingerprinter.canonical();
        private RetryPolicy retry = RetryPolicy.standard();
        private Pause pause = Pause.sleeping();
        private Clock clock;
        private Duration lease = Duration.ofSeconds(30);
        private Duration timeout = Duration.ofSeconds(20);
        private String principal = "concordat";
        private int giveUpAfter = 50;
        private ExecutionListener listener = event -> {};

        private Builder(IdempotencyStore store) {
            this.store = store;
            this.clock = store.clock();
        }

        /** What makes payloads the same; default {@link Fingerprinter#canonical()}. */
        public Builder fingerprint(Fingerprinter by) {
            this.fingerprinter = Objects.requireNonNull(by, "fingerprint");
            return this;
        }

        /** How failures without effect are retried; default {@link RetryPolicy#standard()}. */
        public Builder retry(RetryPolicy policy) {
            this.retry = Objects.requireNonNull(policy, "retry");
            return this;
        }

        /** How to wait between attempts; default {@link Pause#sleeping()}. */
        public Builder pause(Pause by) {
            this.pause = Objects.requireNonNull(by, "pause");
            return this;
        }

        /** By which deadlines are measured; default the store's own. */
        public Builder clock(Clock by) {
            this.clock = Objects.requireNonNull(by, "clock");
            return this;
        }

        /** How long a silent owner keeps a key; default 30 s, longer than the timeout. */
        public Builder lease(Duration length) {
            this.lease = Objects.requireNonNull(length, "lease");
            return this;
        }

        /** How long an execution may send and retry, and how long it may ask afterwards; default 20 s. */
        public Builder timeout(Duration length) {
            this.timeout = Objects.requireNonNull(length, "timeout");
            return this;
        }

        /** On whose behalf calls are made that bring no context; default {@code concordat}. */
        public Builder principal(String name) {
            this.principal = Objects.requireNonNull(name, "principal");
            return this;
        }

        /**
         * After how many attempts on a key, those of other callers and of processes that died included, it is given up;
         * default 50.
         */
        public Builder giveUpAfter(int attempts) {
            this.giveUpAfter = attempts;
            return this;
        }

        /** Who hears what happens; default nobody. */
        public Builder listener(ExecutionListener who) {
            this.listener = Objects.requireNonNull(who, "listener");
            return this;
        }

        /**
         * The executor.
         *
         * @throws IllegalArgumentException if the timeout is not positive, the lease does not outlast it, or nothing is
         *     ever attempted
         */
        public IdempotentExecutor build() {
            if (giveUpAfter < 1) {
                throw new IllegalArgumentException("give up after " + giveUpAfter + " attempts: at least 1 is needed");
            }
            if (timeout.isNegative() || timeout.isZero() || lease.compareTo(timeout) <= 0) {
                throw new IllegalArgumentException("a timeout of " + timeout + " and a lease of " + lease
                        + ": expected 0 < timeout < lease, or the key is taken over while its effect still runs");
            }
            return new IdempotentExecutor(new Settings(
                    store,
                    fingerprinter,
                    retry,
                    pause,
                    clock,
                    lease,
                    timeout,
                    principal,
                    giveUpAfter,
                    listener.guarded()));
        }
    }
}
