package io.concordat.idempotency.inbox;

import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.sql.RetentionTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Forgets what is done, a generation at a time, and leaves a watermark: a message from before it whose key is gone is told
 * from a new one, by the moment its {@link Delivery} names.
 *
 * <pre>
 * Retention retention = Retention.on(dataSource).generation(Duration.ofDays(1)).keep(14)
 *     .longestRedelivery(Duration.ofDays(7)).longestDeadLetter(Duration.ofDays(10)).build();
 * retention.sweep();      // daily
 * </pre>
 *
 * <p>Each sweep raises the watermark to the start of the oldest generation that is kept, and deletes what the sweep before
 * it put a generation behind the watermark, in small transactions: whoever looked for a key before it was deleted has seen the
 * watermark, and a producer whose clock is ahead by up to a generation is understood. Keys in progress, released, in doubt or given up are never forgotten. Thread-safe; two sweeps at a time only
 * share the work.
 */
public final class Retention {

    private static final int CHUNK = 5_000;

    private final Database database;
    private final Duration generation;
    private final int keep;

    private Retention(Database database, Duration generation, int keep) {
        this.database = database;
        this.generation = generation;
        this.keep = keep;
    }

    /** Starts with a generation a day, of which 14 are kept. */
    public static Builder on(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /**
     * What a sweep did.
     *
     * @param watermark messages from before are told to be expired if their key is gone
     * @param forgotten keys deleted
     */
    public record Sweep(Instant watermark, long forgotten) {}

    /** Raises the watermark and deletes what was behind the last one. */
    public Sweep sweep() {
        RetentionTable table = new RetentionTable(database, generation, keep);
        Instant before = table.watermark();
        Instant now = table.raise();
        long forgotten = 0;
        for (int last = CHUNK; last == CHUNK; forgotten += last) {
            last = table.deleteBefore(before.minus(generation), CHUNK);
        }
        return new Sweep(now, forgotten);
    }

    /** Builds a retention. Not thread-safe. */
    public static final class Builder {

        private final DataSource dataSource;
        private Duration generation = Duration.ofDays(1);
        private int keep = 14;
        private Duration longestRedelivery = Duration.ofDays(7);
        private Duration longestDeadLetter = Duration.ofDays(7);

        private Builder(DataSource dataSource) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        }

        /** How long a generation is; default a day. */
        public Builder generation(Duration length) {
            this.generation = Objects.requireNonNull(length, "generation");
            return this;
        }

        /** How many whole generations are kept beside the current one; default 14. */
        public Builder keep(int generations) {
            this.keep = generations;
            return this;
        }

        /** How late the broker may deliver a message again, its own retention and retries included; default 7 days. */
        public Builder longestRedelivery(Duration length) {
            this.longestRedelivery = Objects.requireNonNull(length, "longestRedelivery");
            return this;
        }

        /** How long a dead letter may lie before it is replayed; default 7 days. */
        public Builder longestDeadLetter(Duration length) {
            this.longestDeadLetter = Objects.requireNonNull(length, "longestDeadLetter");
            return this;
        }

        /**
         * The retention.
         *
         * @throws IllegalArgumentException if keys would be forgotten while their message may still come
         */
        public Retention build() {
            if (generation.isNegative() || generation.isZero() || keep < 1) {
                throw new IllegalArgumentException("retention of " + keep + " generations of " + generation
                        + ": expected at least 1 generation longer than 0");
            }
            Duration kept = generation.multipliedBy(keep);
            Duration needed = longestRedelivery.plus(longestDeadLetter);
            if (kept.compareTo(needed) < 0) {
                throw new IllegalArgumentException("keys are kept for " + kept + ", but a message may come again for "
                        + longestRedelivery + " and lie as a dead letter for " + longestDeadLetter
                        + ": expected at least "
                        + needed + "; keep more or longer generations");
            }
            return new Retention(Database.of(dataSource), generation, keep);
        }
    }
}
