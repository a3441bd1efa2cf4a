package io.concordat.idempotency.seen;

import io.concordat.idempotency.store.LeaseLostException;
import io.concordat.model.call.IdempotencyKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Answers "have I seen this key?" for many keys in little memory: about 30 bytes a key, whatever the key is, in this
 * process only. It keeps no results and no fingerprints; whoever needs them uses an
 * {@link io.concordat.idempotency.store.IdempotencyStore}.
 *
 * <p>A claim is answered {@link Sighting.First} to one caller, who then {@link #complete completes} or {@link #release
 * releases} it under the fence of the answer. Owners that are silent for longer than the lease are taken over; the effect
 * of one that was merely slow may then be done twice, so give the lease generously, or use the executor, which asks first.
 *
 * <p>Settled keys are forgotten by generations, an eighth of the retention at a time, after the retention at the earliest.
 * What may have been forgotten is known by its time: a claim for a time before the {@link #watermark} is answered
 * {@link Sighting.Expired}, never {@code First}. Keys in progress are never forgotten. A set without room for another key
 * says so by {@link SeenSetFullException}.
 *
 * <p>Keys are kept as hashes of 128 bits, SipHash-2-4 under a secret each set draws for itself: no two keys are taken for
 * one another by chance, and nobody who chooses keys can make them collide.
 *
 * <p>Thread-safe; claims wait for each other only where their hashes fall into the same stripe.
 */
public final class SeenSet {

    private static final int KEYS_A_STRIPE = 4_096;
    private static final int MOST_STRIPES = 1_024;

    private final Bounds bounds;
    private final long secret0;
    private final long secret1;
    private final Stripe[] stripes;

    private SeenSet(Bounds bounds, int stripes, long secret0, long secret1) {
        this.bounds = bounds;
        this.secret0 = secret0;
        this.secret1 = secret1;
        this.stripes = new Stripe[stripes];
        for (int i = 0; i < stripes; i++) {
            this.stripes[i] = new Stripe(bounds);
        }
    }

    /**
     * Starts an empty set.
     *
     * @param clock its only time
     * @param capacity how many keys it remembers at most; as many as come within the retention and a quarter more
     */
    public static Builder builder(Clock clock, long capacity) {
        return new Builder(clock, capacity);
    }

    /**
     * Takes the key, or says why not.
     *
     * @param occurred the time of what the key stands for, the same at every repetition: that of the message, not of its
     *     delivery
     * @throws SeenSetFullException if the key is new and there is no room for it
     * @throws IllegalArgumentException if the time is later than now by more than the tolerance
     */
    public Sighting claim(IdempotencyKey key, Instant occurred) {
        KeyHash hash = SipHash.of(key, secret0, secret1);
        Stripe stripe = stripeOf(hash);
        Sighting sighting = stripe.claim(hash, occurred.toEpochMilli());
        if (sighting == null) {
            for (Stripe each : stripes) {
                each.sweep();
            }
            sighting = stripe.claim(hash, occurred.toEpochMilli());
        }
        if (sighting == null) {
            throw new SeenSetFullException(bounds.capacity(), inProgress(), Duration.ofMillis(bounds.retention()));
        }
        return sighting;
    }

    /**
     * The work is done; from now on the key is seen.
     *
     * @throws LeaseLostException if the key is not in progress under this fence; nothing was changed then
     */
    public void complete(IdempotencyKey key, long fence) {
        settle(key, fence, PackedState.SEEN, "complete the work");
    }

    /**
     * The work was certainly not done; whoever claims the key next may do it.
     *
     * @throws LeaseLostException if the key is not in progress under this fence; nothing was changed then
     */
    public void release(IdempotencyKey key, long fence) {
        settle(key, fence, PackedState.RELEASED, "release the work");
    }

    /** Whether the key is known as done. Of a key from before the {@link #watermark} false says nothing. */
    public boolean hasSeen(IdempotencyKey key) {
        KeyHash hash = SipHash.of(key, secret0, secret1);
        return stripeOf(hash).hasSeen(hash);
    }

    /**
     * Forgets settled keys before their retention is over, to make room.
     *
     * @param moment keys settled before it are forgotten, and the watermark rises accordingly
     * @throws IllegalArgumentException if the moment is yet to come
     */
    public void forgetBefore(Instant moment) {
        if (moment.toEpochMilli() > bounds.now()) {
            throw new IllegalArgumentException("cannot forget what is settled before " + moment
                    + ", which is yet to come: expected at most " + Instant.ofEpochMilli(bounds.now()));
        }
        bounds.raise(moment.toEpochMilli());
        for (Stripe stripe : stripes) {
            stripe.sweep();
        }
    }

    /** What occurred before this may have been forgotten. It only rises. */
    public Instant watermark() {
        return Instant.ofEpochMilli(bounds.forgetBefore(bounds.now()) + bounds.tolerance());
    }

    /** How many keys it remembers; forgotten ones count until their stripe is used again. */
    public long size() {
        return bounds.size();
    }

    /** How many keys are in progress; while others work the sum of their parts, each at its own moment. */
    public long inProgress() {
        long sum = 0;
        for (Stripe stripe : stripes) {
            sum += stripe.inProgress();
        }
        return sum;
    }

    /** How much memory the tables take. */
    public long bytes() {
        long sum = 0;
        for (Stripe stripe : stripes) {
            sum += stripe.bytes();
        }
        return sum;
    }

    private void settle(IdempotencyKey key, long fence, int state, String doing) {
        KeyHash hash = SipHash.of(key, secret0, secret1);
        if (!stripeOf(hash).settle(hash, fence, state)) {
            throw new LeaseLostException(doing, key, fence);
        }
    }

    private Stripe stripeOf(KeyHash hash) {
        return stripes[(int) hash.low() & (stripes.length - 1)];
    }

    /** Builds a set. Not thread-safe. */
    public static final class Builder {

        private final Clock clock;
        private final long capacity;
        private Duration retention = Duration.ofDays(7);
        private Duration lease = Duration.ofSeconds(30);
        private Duration tolerance = Duration.ofMinutes(1);

        private Builder(Clock clock, long capacity) {
            this.clock = Objects.requireNonNull(clock, "clock");
            this.capacity = capacity;
        }

        /** How long a settled key is remembered at least; default 7 days. Longer than any repetition can be late. */
        public Builder retention(Duration length) {
            this.retention = requirePositive(length, "retention");
            return this;
        }

        /** How long a silent owner keeps a key; default 30 s. */
        public Builder lease(Duration length) {
            this.lease = requirePositive(length, "lease");
            return this;
        }

        /** How far the clocks that date messages may be ahead of this one; default 1 minute. */
        public Builder clockTolerance(Duration length) {
            this.tolerance = requirePositive(length, "clock tolerance");
            return this;
        }

        /**
         * The set.
         *
         * @throws IllegalArgumentException if there is no capacity, or the tolerance is not below the retention
         */
        public SeenSet build() {
            SecureRandom random = new SecureRandom();
            long wanted = Math.max(1, Math.min(MOST_STRIPES, capacity / KEYS_A_STRIPE));
            return build(Integer.highestOneBit((int) wanted), random.nextLong(), random.nextLong());
        }

        /** With a secret that is none, for tests that must do the same each time. */
        SeenSet build(int stripes, long secret0, long secret1) {
            if (capacity < 1) {
                throw new IllegalArgumentException("a seen-set for " + capacity + " keys: expected at least 1");
            }
            if (tolerance.compareTo(retention) >= 0) {
                throw new IllegalArgumentException("a clock tolerance of " + tolerance + " and a retention of "
                        + retention + ": expected tolerance < retention, or every key is taken for forgotten");
            }
            return new SeenSet(new Bounds(clock, capacity, retention, lease, tolerance), stripes, secret0, secret1);
        }

        private static Duration requirePositive(Duration length, String what) {
            if (length.toMillis() < 1) {
                throw new IllegalArgumentException("a " + what + " of " + length + ": expected at least 1 ms");
            }
            return length;
        }
    }
}
