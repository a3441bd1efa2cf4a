package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.audit.AuditTrail;
import io.concordat.idempotency.audit.Deed;
import io.concordat.idempotency.audit.JdbcAuditTrail;
import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.sequence.Place;
import io.concordat.idempotency.sequence.SequenceKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters in the tables of {@link Schema#DEAD_LETTERS}. Asking whether a sequence is blocked costs one statement.
 *
 * <p>All that parks, removes or asks locks the sequence's row first, so a letter parked behind one that is just being
 * removed either keeps the sequence blocked or is not parked.
 */
public final class JdbcDeadLetters implements DeadLetters {

    private static final int TRIES = 10;
    private static final String OF_SEQUENCE = " WHERE scope = ? AND aggregate = ?";

    private final Database database;
    private final LetterLimits limits;
    private final LetterTable table;
    private final AuditTrail audit;

    private JdbcDeadLetters(DataSource dataSource, LetterLimits limits) {
        this.audit = JdbcAuditTrail.of(dataSource);
        this.database = Database.of(dataSource);
        this.limits = Objects.requireNonNull(limits, "limits");
        this.table = new LetterTable(database.dialect());
    }

    /**
     * Dead letters in a database that has the tables, within the standard limits.
     *
     * @throws IllegalStateException if it has not; the message names the file to run
     */
    public static JdbcDeadLetters of(DataSource dataSource) {
        return of(dataSource, LetterLimits.standard());
    }

    /** The same within other limits. */
    public static JdbcDeadLetters of(DataSource dataSource, LetterLimits limits) {
        return new JdbcDeadLetters(dataSource, limits);
    }

    @Override
    public long park(HostTransaction transaction, Letter letter) {
        return onConnection(transaction, "park " + letter.message().key(), connection -> {
            @Nullable Place place = letter.message().place();
            if (place != null) {
                lockOrBlock(connection, place.sequence(), letter);
            }
            return put(connection, letter, false);
        });
    }

    @Override
    public OptionalLong parkIfBlocked(HostTransaction transaction, ReceivedMessage message) {
        @Nullable Place place = message.place();
        if (place == null) {
            return OptionalLong.empty();
        }
        return onConnection(transaction, "ask whether " + place.sequence() + " is blocked", connection -> {
            if (lock(connection, place.sequence()).isEmpty()) {
                return OptionalLong.empty();
            }
            Optional<DeadLetter> first = table.first(connection, place.sequence());
            if (first.isEmpty() || isBefore(place, first.get())) {
                return OptionalLong.empty();
            }
            Letter head = first.get().letter();
            Letter behind = new Letter(
                    message, head.kind(), "waits behind letter " + first.get().id(), head.owner(), 0);
            return OptionalLong.of(put(connection, behind, true));
        });
    }

    @Override
    public List<DeadLetter> find(LetterFilter filter) {
        return database.call("find dead letters", connection -> table.find(connection, filter));
    }

    @Override
    public long count(LetterFilter filter) {
        return database.call("count dead letters", connection -> table.count(connection, filter));
    }

    @Override
    public DeadLetter remove(HostTransaction transaction, long id, Removal removal) {
        DeadLetter letter = onConnection(transaction, "remove dead letter " + id, connection -> {
            DeadLetter found = table.read(connection, id).orElseThrow(() -> new NoSuchLetterException(id));
            @Nullable Place place = found.message().place();
            if (place != null) {
                lock(connection, place.sequence());
                requireOrder(connection, place.sequence(), found, removal);
            }
            if (!table.delete(connection, id)) {
                throw new NoSuchLetterException(id);
            }
            if (place != null) {
                unblock(connection, place.sequence());
            }
            return found;
        });
        audit.write(transaction, removal.of(letter.message()));
        return letter;
    }

    @Override
    public boolean amend(HostTransaction transaction, long id, UnaryOperator<Letter> change) {
        return onConnection(transaction, "amend dead letter " + id, connection -> {
            Optional<DeadLetter> found = table.read(connection, id);
            return found.isPresent()
                    && table.replaceFailure(
                            connection, id, change.apply(found.get().letter()));
        });
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    private static boolean isBefore(Place place, DeadLetter first) {
        return place.version() < Objects.requireNonNull(first.message().place()).version();
    }

    private void requireOrder(Connection connection, SequenceKey sequence, DeadLetter letter, Removal removal)
            throws SQLException {
        long first = table.first(connection, sequence).map(DeadLetter::id).orElse(letter.id());
        if (removal.deed() == Deed.REQUEUED && first != letter.id()) {
            throw new OutOfOrderException(letter.id(), first);
        }
    }

    private long put(Connection connection, Letter letter, boolean successor) throws SQLException {
        for (int i = 0; i < TRIES; i++) {
            OptionalLong there = table.idOf(connection, letter.message().key());
            if (there.isPresent()) {
                if (!successor) {
                    table.replaceFailure(connection, there.getAsLong(), letter);
                }
                return there.getAsLong();
            }
            requireRoom(connection, letter.message());
            if (table.insert(connection, letter, successor)) {
                raise(connection, letter.message().place());
                return table.idOf(connection, letter.message().key()).orElseThrow();
            }
        }
        throw new SQLException("the letter came and went " + TRIES + " times", "40001");
    }

    private void requireRoom(Connection connection, ReceivedMessage message) throws SQLException {
        @Nullable Place place = message.place();
        if (place == null) {
            if (table.single(connection, limits.singleLetters()) >= limits.singleLetters()) {
                throw new DeadLettersFullException(message.key().toString(), limits.singleLetters(), "single letters");
            }
        } else if (lock(connection, place.sequence()).orElse(0) >= limits.lettersPerSequence()) {
            throw new DeadLettersFullException(
                    message.key().toString(), limits.lettersPerSequence(), "letters in its sequence");
        }
    }

    /** How many letters a sequence has; locks its row until the transaction ends. */
    private static OptionalInt lock(Connection connection, SequenceKey sequence) throws SQLException {
        Optional<Integer> letters = Sql.first(
                connection,
                "SELECT letters FROM concordat_blocked_sequence" + OF_SEQUENCE + " FOR UPDATE",
                row -> row.getInt(1),
                sequence.scope(),
                sequence.aggregate());
        return letters.isPresent() ? OptionalInt.of(letters.get()) : OptionalInt.empty();
    }

    private void lockOrBlock(Connection connection, SequenceKey sequence, Letter letter) throws SQLException {
        for (int i = 0; i < TRIES; i++) {
            if (lock(connection, sequence).isPresent()) {
                return;
            }
            int blocked = Sql.first(connection, "SELECT count(*) FROM concordat_blocked_sequence", row -> row.getInt(1))
                    .orElse(0);
            if (blocked >= limits.sequences()) {
                throw new DeadLettersFullException(
                        letter.message().key().toString(), limits.sequences(), "blocked sequences");
            }
            block(connection, sequence);
        }
        throw new SQLException("the sequence was blocked and unblocked " + TRIES + " times", "40001");
    }

    /** Makes the row if it is not there; the next round locks it, whoever made it. */
    private void block(Connection connection, SequenceKey sequence) throws SQLException {
        Dialect dialect = database.dialect();
        String once = switch (dialect) {
            case POSTGRESQL -> " ON CONFLICT DO NOTHING";
            // locks for writing where a refused insert would lock for reading, and two of those deadlock
            case MARIADB, MYSQL -> " ON DUPLICATE KEY UPDATE letters = letters";
            case H2 -> "";
        };
        try {
            Sql.update(
                    connection,
                    "INSERT INTO concordat_blocked_sequence (scope, aggregate, letters, blocked_at) VALUES (?, ?, 0, "
                            + dialect.now() + ")" + once,
                    sequence.scope(),
                    sequence.aggregate());
        } catch (SQLException e) {
            if (!dialect.isDuplicateKey(e)) {
                throw e;
            }
        }
    }

    private static void raise(Connection connection, @Nullable Place place) throws SQLException {
        if (place != null) {
            Sql.update(
                    connection,
                    "UPDATE concordat_blocked_sequence SET letters = letters + 1" + OF_SEQUENCE,
                    place.sequence().scope(),
                    place.sequence().aggregate());
        }
    }

    private static void unblock(Connection connection, SequenceKey sequence) throws SQLException {
        int last = Sql.update(
                connection,
                "DELETE FROM concordat_blocked_sequence" + OF_SEQUENCE + " AND letters <= 1",
                sequence.scope(),
                sequence.aggregate());
        if (last == 0) {
            Sql.update(
                    connection,
                    "UPDATE concordat_blocked_sequence SET letters = letters - 1" + OF_SEQUENCE,
                    sequence.scope(),
                    sequence.aggregate());
        }
    }

    private <T> T onConnection(HostTransaction transaction, String doing, Database.Work<T> work) {
        Connection connection = transaction.connection();
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw database.failed(doing, e);
        }
    }
}
