package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.sequence.Place;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The statements on {@code concordat_dead_letter}. */
final class LetterTable {

    private static final String COLUMNS = "scope, message_id, sequence_scope, aggregate, version, message_type,"
            + " type_version, content_type, headers, payload, fingerprint, failure_kind, detail, owner, attempts, successor,"
            + " parked_at";
    private static final String SELECT = "SELECT " + COLUMNS + ", letter_id FROM concordat_dead_letter";
    private static final String OF_SEQUENCE = " WHERE sequence_scope = ? AND aggregate = ?";
    private static final String IN_ORDER = " ORDER BY version, letter_id LIMIT 1";

    private final Dialect dialect;

    LetterTable(Dialect dialect) {
        this.dialect = dialect;
    }

    OptionalLong idOf(Connection connection, IdempotencyKey key) throws SQLException {
        Optional<Long> id = Sql.first(
                connection,
                "SELECT letter_id FROM concordat_dead_letter WHERE scope = ? AND message_id = ?",
                row -> row.getLong(1),
                key.scope(),
                key.value());
        return id.isPresent() ? OptionalLong.of(id.get()) : OptionalLong.empty();
    }

    Optional<DeadLetter> read(Connection connection, long id) throws SQLException {
        return Sql.first(connection, SELECT + " WHERE letter_id = ?", LetterTable::letter, id);
    }

    Optional<DeadLetter> first(Connection connection, SequenceKey sequence) throws SQLException {
        return Sql.first(
                connection,
                SELECT + OF_SEQUENCE + IN_ORDER,
                LetterTable::letter,
                sequence.scope(),
                sequence.aggregate());
    }

    /** How many stand alone, counted up to a limit. */
    int single(Connection connection, int limit) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT count(*) FROM (SELECT letter_id FROM concordat_dead_letter WHERE sequence_scope IS NULL"
                                + " LIMIT ?) AS single_letters",
                        row -> row.getInt(1),
                        limit)
                .orElse(0);
    }

    /** Whether the message was not there before. */
    boolean insert(Connection connection, Letter letter, boolean successor) throws SQLException {
        String once = dialect == Dialect.POSTGRESQL ? " ON CONFLICT (scope, message_id) DO NOTHING" : "";
        try {
            return Sql.update(
                            connection,
                            "INSERT INTO concordat_dead_letter (" + COLUMNS
                                    + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + dialect.now() + ")"
                                    + once,
                            parameters(letter, successor))
                    == 1;
        } catch (SQLException e) {
            if (dialect.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Whether it is there. */
    boolean replaceFailure(Connection connection, long id, Letter letter) throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE concordat_dead_letter SET failure_kind = ?, detail = ?, owner = ?, attempts = ?, successor = 0 WHERE"
                                + " letter_id = ?",
                        letter.kind().name(),
                        letter.detail(),
                        letter.owner(),
                        letter.attempts(),
                        id)
                == 1;
    }

    boolean delete(Connection connection, long id) throws SQLException {
        return Sql.update(connection, "DELETE FROM concordat_dead_letter WHERE letter_id = ?", id) == 1;
    }

    List<DeadLetter> find(Connection connection, LetterFilter filter) throws SQLException {
        Conditions where = new Conditions(filter);
        where.parameters.add(filter.limit());
        return Sql.query(
                connection,
                SELECT + where + " ORDER BY letter_id LIMIT ?",
                LetterTable::letter,
                where.parameters.toArray());
    }

    long count(Connection connection, LetterFilter filter) throws SQLException {
        Conditions where = new Conditions(filter);
        return Sql.first(
                        connection,
                        "SELECT count(*) FROM concordat_dead_letter" + where,
                        row -> row.getLong(1),
                        where.parameters.toArray())
                .orElse(0L);
    }

    private static @Nullable Object[] parameters(Letter letter, boolean successor) {
        ReceivedMessage message = letter.message();
        @Nullable Place place = message.place();
        return new @Nullable Object[] {
            message.key().scope(),
            message.key().value(),
            place == null ? null : place.sequence().scope(),
            place == null ? null : place.sequence().aggregate(),
            place == null ? null : place.version(),
            message.type(),
            message.typeVersion(),
            message.contentType(),
            HeaderText.write(message.headers()),
            message.payload().bytes(),
            message.fingerprint().toBytes(),
            letter.kind().name(),
            letter.detail(),
            letter.owner(),
            letter.attempts(),
            successor ? 1 : 0
        };
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        @Nullable String sequence = row.getString("sequence_scope");
        ReceivedMessage message = new ReceivedMessage(
                IdempotencyKey.of(row.getString("scope"), row.getString("message_id")),
                sequence == null
                        ? null
                        : new Place(SequenceKey.of(sequence, row.getString("aggregate")), row.getLong("version")),
                row.getString("message_type"),
                row.getInt("type_version"),
                row.getString("content_type"),
                HeaderText.read(row.getString("headers")),
                Payload.of(row.getBytes("payload")),
                Fingerprint.fromBytes(row.getBytes("fingerprint")));
        Letter letter = new Letter(
                message,
                FailureKind.valueOf(row.getString("failure_kind")),
                row.getString("detail"),
                row.getString("owner"),
                row.getInt("attempts"));
        return new DeadLetter(
                row.getLong("letter_id"),
                letter,
                row.getInt("successor") == 1,
                Moments.instant(row.getLong("parked_at")));
    }

    /** A filter as a condition and its parameters. */
    private static final class Conditions {

        private final StringBuilder sql = new StringBuilder(" WHERE letter_id > ?");
        private final List<Object> parameters = new ArrayList<>();

        Conditions(LetterFilter filter) {
            parameters.add(filter.after());
            and("letter_id = ?", filter.id());
            and("scope = ?", filter.scope());
            and("message_type = ?", filter.type());
            and("failure_kind = ?", filter.kind() == null ? null : filter.kind().name());
            and("owner = ?", filter.owner());
            and(
                    "sequence_scope = ?",
                    filter.sequence() == null ? null : filter.sequence().scope());
            and(
                    "aggregate = ?",
                    filter.sequence() == null ? null : filter.sequence().aggregate());
            and("parked_at >= ?", micros(filter.from()));
            and("parked_at < ?", micros(filter.before()));
        }

        private void and(String condition, @Nullable Object parameter) {
            if (parameter != null) {
                sql.append(" AND ").append(condition);
                parameters.add(parameter);
            }
        }

        private static @Nullable Long micros(@Nullable Instant moment) {
            return moment == null ? null : Moments.micros(moment);
        }

        @Override
        public String toString() {
            return sql.toString();
        }
    }
}
