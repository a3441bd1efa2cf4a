package io.concordat.idempotency.inbox;

import io.concordat.idempotency.ExecutionListener;
import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.RetryPolicy;
import io.concordat.idempotency.deadletter.JdbcDeadLetters;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.store.Done;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.call.Pause;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Does the effect of each message once, where the effect is in the same database as the key.
 *
 * <pre>
 * Inbox inbox = Inbox.on(dataSource).build();
 * Outcome&lt;String&gt; outcome = inbox.receive(Delivery.of(key, order), connection -&gt; post(connection, order));
 * </pre>
 *
 * <p>The claim is the first statement of the transaction, and the row it inserts is the lease: it waits for a concurrent
 * duplicate to commit or roll back, and vanishes with the connection. A process that dies leaves nothing behind, and the
 * next delivery is new. There is no state in between, so nothing is ever in doubt: if the reply to a commit is lost, the
 * key is claimed again, which tells.
 *
 * <p>Added to the transaction of the effect on PostgreSQL: one round trip and no commit; for a {@link StatementWork} none;
 * a result is stored in the round trip of the commit.
 *
 * <p>Thread-safe. A call from within the work of another joins its transaction, so a pool of one connection is enough.
 */
public final class Inbox {

    private final InboxSettings settings;

    @SuppressWarnings("ThreadLocalUsage") // a call joins a transaction of this inbox, not one of another
    private final ThreadLocal<HostTransaction> current = new ThreadLocal<>();

    private Inbox(InboxSettings settings) {
        this.settings = settings;
    }

    /** Starts with the defaults that each method of the builder names. Asks the database what it is. */
    public static Builder on(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /**
     * Does the effect in a transaction of its own and commits it, unless it is done. Failures that a repetition may mend
     * are repeated as the retry policy says, in a new transaction each time.
     *
     * @return executed, replayed, rejected, key reused, failed, in progress (where a limit to waiting is set), expired or
     *     dead-lettered; never in doubt
     * @throws io.concordat.idempotency.jdbc.DatabaseFailedException if the database fails beyond all repetition
     */
    public <R> Outcome<R> receive(Delivery delivery, Work<R> work) {
        return receive(Received.of(settings, delivery), work);
    }

    <R> Outcome<R> receive(Received message, Work<R> work) {
        HostTransaction outer = current.get();
        return outer == null
                ? new OwnTransaction<>(settings, message, work, current).run()
                : new Joined<R>(settings, outer, message).run(work);
    }

    /**
     * Does the effect in a transaction of the host, unless it is done. Whatever the work throws is thrown, and the host
     * rolls back; an outcome is provisional until the host commits, and listeners are told only then.
     */
    public <R> Outcome<R> receive(HostTransaction transaction, Delivery delivery, Work<R> work) {
        return new Joined<R>(settings, transaction, Received.of(settings, delivery)).run(work);
    }

    /**
     * Does an effect that is one statement; on PostgreSQL with claim and commit in the same round trip.
     *
     * @throws StatementMissedException if the statement changes no row; the key is free then
     */
    public Outcome<Done> receive(Delivery delivery, StatementWork work) {
        Received message = Received.of(settings, delivery);
        OneStatement one = new OneStatement(settings, message, work);
        return current.get() == null ? one.run() : receive(message, one::apply);
    }

    /**
     * Does the effects of a poll in one transaction: on PostgreSQL at most three round trips beside those of the work.
     * Duplicates within the list share an outcome. If the work fails, halves of the list are tried until what fails stands
     * alone; all others are done. So is a payload without a fingerprint. From within the work of another message they are done one by one in its transaction.
     *
     * @return one outcome for each delivery, in their order
     */
    public <R> List<Outcome<R>> receiveAll(List<Delivery> deliveries, BatchWork<R> work) {
        HostTransaction outer = current.get();
        return outer == null
                ? new Batch<>(settings, this, work, current).run(deliveries)
                : deliveries.stream()
                        .map(delivery -> receive(outer, delivery, Batch.one(work, delivery)))
                        .toList();
    }

    /**
     * Does the effect of a dead letter, for the handler of a replay: a key that was given up gets another chance first, and
     * the message is not parked behind itself. Whoever replays keeps the order of its sequence, as a replay desk does.
     *
     * @return as {@link #receive(Delivery, Work)}; {@code orThrow()} tells the desk that it failed again
     */
    public <R> Outcome<R> replay(ReceivedMessage message, Work<R> work) {
        revive(message.key());
        return receive(Received.of(settings, Delivery.of(message)).asReplayed(), work);
    }

    /**
     * Gives a key that was given up another chance.
     *
     * @return false if it was not given up; nothing was changed then
     */
    public boolean revive(IdempotencyKey key) {
        return new Revival(settings, key).revive();
    }

    /** Builds an inbox. Not thread-safe. */
    public static final class Builder {

        private static final Set<Dialect> LIMITS_WAITING = EnumSet.of(Dialect.POSTGRESQL, Dialect.H2);

        private final DataSource dataSource;
        private Fingerprinter fingerprinter = Fingerprinter.canonical();
        private ResultCodec results = ResultCodec.text();
        private RetryPolicy retry = RetryPolicy.standard();
        private Pause pause = Pause.sleeping();
        private int giveUpAfter = 10;
        private @Nullable Duration longestWait;
        private ExecutionListener listener = event -> {};
        private Parking parking = Parking.NOWHERE;

        private Builder(DataSource dataSource) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        }

        /** What makes payloads the same; default {@link Fingerprinter#canonical()}. */
        public Builder fingerprint(Fingerprinter by) {
            this.fingerprinter = Objects.requireNonNull(by, "fingerprint");
            return this;
        }

        /** How results are stored; default texts only. */
        public Builder results(ResultCodec codec) {
            this.results = Objects.requireNonNull(codec, "results");
            return this;
        }

        /** How transactions that failed are repeated; default {@link RetryPolicy#standard()}. */
        public Builder retry(RetryPolicy policy) {
            this.retry = Objects.requireNonNull(policy, "retry");
            return this;
        }

        /** How to wait before that; default {@link Pause#sleeping()}. */
        public Builder pause(Pause by) {
            this.pause = Objects.requireNonNull(by, "pause");
            return this;
        }

        /** After how many runs a delivery that may be a repetition is given up without running; default 10. */
        public Builder giveUpAfter(int deliveries) {
            this.giveUpAfter = deliveries;
            return this;
        }

        /**
         * How long a claim waits for a concurrent duplicate before it answers in progress; default as long as the database
         * lets it. Sets the lock timeout of the whole transaction, with the claim.
         */
        public Builder waitAtMost(Duration length) {
            this.longestWait = Objects.requireNonNull(length, "waitAtMost");
            return this;
        }

        /** Who hears what happened, after the commit; default nobody. */
        public Builder listener(ExecutionListener who) {
            this.listener = Objects.requireNonNull(who, "listener");
            return this;
        }

        /**
         * Where what is given up becomes a dead letter, in the transaction that stores so; default nowhere. Payloads must be
         * {@linkplain Delivery#of(ReceivedMessage) messages as received} then. A message that has a place in a sequence is
         * parked behind the letters of its sequence, for one statement more, and is answered dead-lettered with no attempt.
         * Refusals are answers and no letters. Where the letters are full {@code DeadLettersFullException} comes instead
         * of an outcome: stop consuming.
         *
         * @param letters in the same database
         * @param owner who must act on them, 1 to 100 characters
         */
        public Builder deadLetters(JdbcDeadLetters letters, String owner) {
            this.parking =
                    new Parking(Objects.requireNonNull(letters, "letters"), Objects.requireNonNull(owner, "owner"));
            return this;
        }

        /**
         * The inbox.
         *
         * @throws IllegalArgumentException if nothing is ever tried, or the wait is not positive
         */
        public Inbox build() {
            if (giveUpAfter < 1) {
                throw new IllegalArgumentException("give up after " + giveUpAfter + " runs: at least 1 is needed");
            }
            if (longestWait != null && (longestWait.isNegative() || longestWait.toMillis() == 0)) {
                throw new IllegalArgumentException("wait at most " + longestWait + ": expected 1 ms or more");
            }
            Database database = Database.of(dataSource);
            if (longestWait != null && !LIMITS_WAITING.contains(database.dialect())) {
                throw new IllegalArgumentException("wait at most " + longestWait + " on " + database.dialect()
                        + ": expected no limit here; set innodb_lock_wait_timeout for the connections instead");
            }
            InboxSettings settings = InboxSettings.of(
                    database,
                    results,
                    new InboxSettings.Retry(retry, pause, giveUpAfter, longestWait),
                    fingerprinter,
                    listener.guarded());
            return new Inbox(settings.parkingIn(parking));
        }
    }
}
