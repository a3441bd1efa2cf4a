package io.concordat.idempotency.outbox;

import io.concordat.idempotency.RetryPolicy;
import io.concordat.idempotency.jdbc.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what {@link Outbox} appended, in order for each aggregate, at least once, and deletes it.
 *
 * <p>Messages belong to one of 64 shards by their aggregate, and each shard to one relay at a time: as many relays as you
 * like share them out. A relay that dies is replaced when its lease ends, one that is closed within {@code lookAround}. A
 * message is published twice if its relay dies, or loses its lease, between publishing and deleting; never otherwise, and
 * none is lost.
 *
 * <p>A message that fails holds up its own aggregate only. What may pass is tried again by the {@link RetryPolicy};
 * attempts are counted when they have failed. After the last one, or at once if the receiver refuses the message itself, the
 * aggregate is parked: see {@link ParkedAggregates}. If nothing at all can be published and no message is to blame, nothing
 * is counted and the relay waits.
 *
 * <p>On PostgreSQL a batch takes two round trips, one to read and one to delete; on other databases the second is a
 * transaction of a few statements. Leases cost a statement every {@code lookAround} and a small transaction every third of a
 * lease. No connection is kept and no transaction is open while messages are published.
 *
 * <p>Started once and closed once, from any thread.
 */
public final class OutboxRelay implements AutoCloseable {

    private final RelayLoop loop;
    private @Nullable Thread thread;

    private OutboxRelay(RelayLoop loop) {
        this.loop = loop;
    }

    /**
     * Starts with the defaults that each method of the builder names.
     *
     * @param name of this process in the shard table, 1 to 80 characters; need not be unique
     * @param dataSource where the outbox is
     * @param clock paces the looks at the leases; what a lease is worth only the database's clock says
     */
    public static Builder builder(String name, DataSource dataSource, EventPublisher publisher, Clock clock) {
        return new Builder(name, dataSource, publisher, clock);
    }

    /**
     * Publishes in a thread of its own until closed.
     *
     * @throws IllegalStateException if it was started before
     */
    public synchronized void start() {
        if (thread != null) {
            throw new IllegalStateException("the relay was started before: build another one");
        }
        Thread started = new Thread(loop, "concordat-outbox-relay");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** Has the relay look at once, for example after a commit. Never blocks. */
    public void wake() {
        loop.wake();
    }

    /**
     * Reads and publishes one batch on the calling thread; for hosts with a scheduler of their own, and tests. Not while
     * the relay is started.
     *
     * @throws io.concordat.idempotency.jdbc.DatabaseFailedException if the database cannot be used; nothing is lost
     */
    public RelayRound runOnce() {
        return loop.round();
    }

    /** Ends after the batch that is being published and gives the shards back for others to take at once. */
    @Override
    public void close() {
        loop.stop();
        join();
        loop.release();
    }

    private synchronized void join() {
        Thread running = thread;
        if (running == null || running == Thread.currentThread()) {
            return;
        }
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {

        final String name;
        final DataSource dataSource;
        final EventPublisher publisher;
        final Clock clock;
        int batch = 500;
        Duration lease = Duration.ofSeconds(30);
        Duration lookAround = Duration.ofSeconds(1);
        Duration firstIdle = Duration.ofMillis(5);
        Duration longestIdle = Duration.ofSeconds(1);
        RetryPolicy retry = RetryPolicy.exponential(10, Duration.ofSeconds(1), Duration.ofMinutes(5));
        RelayListener listener = new RelayListener() {};
        ParkedListener parked = (transaction, message) -> {};

        private Builder(String name, DataSource dataSource, EventPublisher publisher, Clock clock) {
            if (name.isBlank() || name.length() > 80) {
                throw new IllegalArgumentException(
                        "name of a relay: expected 1 to 80 characters, found " + name.length());
            }
            this.name = name;
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
            this.publisher = Objects.requireNonNull(publisher, "publisher");
            this.clock = Objects.requireNonNull(clock, "clock");
        }

        /** Most messages of a batch, 1 to 5000. Default 500. */
        public Builder batch(int messages) {
            if (messages < 1 || messages > 5000) {
                throw new IllegalArgumentException("a batch of " + messages + " messages: expected 1 to 5000");
            }
            batch = messages;
            return this;
        }

        /**
         * How long a dead relay's shards wait for another. Publishing a batch may take a third of it. Default 30 s.
         *
         * @param lookAround how often a relay looks whether shards are free, wanted by others or to be renewed; at most a
         *     sixth of the lease. Default 1 s
         */
        public Builder lease(Duration duration, Duration lookAround) {
            if (lookAround.isNegative() || lookAround.multipliedBy(6).compareTo(duration) > 0 || duration.isZero()) {
                throw new IllegalArgumentException("a lease of " + duration + " looked at every " + lookAround
                        + ": expected at least six looks in a lease");
            }
            lease = duration;
            this.lookAround = lookAround;
            return this;
        }

        /**
         * Pauses between two looks at an empty outbox, if nobody wakes the relay: the first, doubled with every look, up to
         * the longest; never more than a sixth of the lease. Default 5 ms and 1 s.
         */
        public Builder idle(Duration first, Duration longest) {
            if (first.isNegative() || first.isZero() || first.compareTo(longest) > 0) {
                throw new IllegalArgumentException(
                        "a relay idle for " + first + " to " + longest + ": expected 0 < first <= longest");
            }
            firstIdle = first;
            longestIdle = longest;
            return this;
        }

        /** When a failed message is tried again, and after how many attempts it is parked. Default 10, 1 s to 5 min. */
        public Builder retry(RetryPolicy policy) {
            retry = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /** Who is told what happens. Default nobody; it is logged anyway. */
        public Builder listener(RelayListener told) {
            listener = Objects.requireNonNull(told, "told");
            return this;
        }

        /** Who is offered what is parked, in the same transaction. Default nobody. */
        public Builder parked(ParkedListener offered) {
            parked = Objects.requireNonNull(offered, "offered");
            return this;
        }

        /**
         * The relay, not started.
         *
         * @throws IllegalArgumentException if the database is of no known dialect
         */
        public OutboxRelay build() {
            Database database = Database.of(dataSource);
            Leases leases = new Leases(database, name, lease, lookAround, clock);
            RelayTables tables = RelayTables.of(database);
            Told told = new Told(listener);
            RelayWork work = new RelayWork(this, leases, tables, told);
            return new OutboxRelay(new RelayLoop(work, leases, told, this));
        }
    }
}
