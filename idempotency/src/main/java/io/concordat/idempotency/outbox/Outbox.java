package io.concordat.idempotency.outbox;

import io.concordat.idempotency.jdbc.DatabaseFailedException;
import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.HostTransaction;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Writes messages in the business transaction: they are published if and only if it commits.
 *
 * <p>All messages of a call are one statement and one round trip (of at most 500 messages each where the database is not
 * PostgreSQL).
 *
 * <p><b>Order.</b> Messages of one aggregate are published in the order they were appended in, provided that each
 * transaction locks or updates the aggregate's own row <em>before</em> it appends: then the next writer of the aggregate
 * waits for this one's commit, and what it appends comes later. Two transactions that append to one aggregate without such
 * a lock have no order.
 *
 * <p>Immutable and thread-safe.
 */
public final class Outbox {

    private static final int ROWS_A_STATEMENT = 500;

    private static final String COLUMNS =
            "shard, aggregate, message_id, message_type, content_type, headers, payload, appended_at";

    private final Dialect dialect;
    private final Runnable afterCommit;

    private Outbox(Dialect dialect, Runnable afterCommit) {
        this.dialect = Objects.requireNonNull(dialect, "dialect");
        this.afterCommit = Objects.requireNonNull(afterCommit, "afterCommit");
    }

    /** An outbox in this database; a relay finds new messages when it next looks. */
    public static Outbox in(DataSource dataSource) {
        return new Outbox(Dialect.of(dataSource), () -> {});
    }

    /** The same that wakes a relay in this process after each commit. */
    public Outbox waking(OutboxRelay relay) {
        return new Outbox(dialect, relay::wake);
    }

    /**
     * Appends messages to the host's transaction.
     *
     * @throws IllegalStateException if its connection commits by itself
     * @throws DatabaseFailedException if the database refuses; the transaction is then to be rolled back
     */
    public void append(HostTransaction transaction, OutboxMessage... messages) {
        append(transaction, List.of(messages));
    }

    /** The same for a list. */
    public void append(HostTransaction transaction, List<OutboxMessage> messages) {
        append(transaction.connection(), messages);
        transaction.afterCommit(afterCommit);
    }

    /** The same on a connection whose commit nobody tells us of: call {@link OutboxRelay#wake()} if it is urgent. */
    public void append(Connection connection, List<OutboxMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "cannot append to the outbox: the connection commits by itself, so the messages would be apart from"
                                + " the business change; begin a transaction first");
            }
            insert(connection, messages);
        } catch (SQLException e) {
            throw new DatabaseFailedException("append to the outbox", e, dialect.isRetryable(e));
        }
    }

    private void insert(Connection connection, List<OutboxMessage> messages) throws SQLException {
        if (dialect == Dialect.POSTGRESQL) {
            insertArrays(connection, messages);
            return;
        }
        for (int from = 0; from < messages.size(); from += ROWS_A_STATEMENT) {
            insertRows(connection, messages.subList(from, Math.min(from + ROWS_A_STATEMENT, messages.size())));
        }
    }

    private void insertArrays(Connection connection, List<OutboxMessage> messages) throws SQLException {
        String sql = "INSERT INTO concordat_outbox (" + COLUMNS + ")"
                + " SELECT m.shard, m.aggregate, m.message_id, m.message_type, m.content_type, m.headers, m.payload, c.now"
                + " FROM (SELECT " + dialect.now() + " AS now) c, unnest(?::int[], ?::text[], ?::text[], ?::text[],"
                + " ?::text[], ?::text[], ?::bytea[]) WITH ORDINALITY"
                + " AS m(shard, aggregate, message_id, message_type, content_type, headers, payload, nth) ORDER BY m.nth";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array(connection, "int4", messages, m -> Shards.of(m.aggregate())));
            statement.setArray(2, array(connection, "text", messages, OutboxMessage::aggregate));
            statement.setArray(3, array(connection, "text", messages, OutboxMessage::id));
            statement.setArray(4, array(connection, "text", messages, OutboxMessage::type));
            statement.setArray(5, array(connection, "text", messages, OutboxMessage::contentType));
            statement.setArray(6, array(connection, "text", messages, m -> HeaderText.write(m.headers())));
            byte[][] payloads = messages.stream().map(OutboxMessage::payload).toArray(byte[][]::new);
            statement.setArray(7, connection.createArrayOf("bytea", payloads));
            statement.executeUpdate();
        }
    }

    private static Array array(
            Connection connection, String type, List<OutboxMessage> messages, Function<OutboxMessage, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, messages.stream().map(value).toArray());
    }

    private void insertRows(Connection connection, List<OutboxMessage> messages) throws SQLException {
        String row = "(?, ?, ?, ?, ?, ?, ?, " + dialect.now() + ")";
        String sql = "INSERT INTO concordat_outbox (" + COLUMNS + ") VALUES " + row
                + (", " + row).repeat(messages.size() - 1);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (OutboxMessage message : messages) {
                statement.setInt(++at, Shards.of(message.aggregate()));
                statement.setString(++at, message.aggregate());
                statement.setString(++at, message.id());
                statement.setString(++at, message.type());
                statement.setString(++at, message.contentType());
                statement.setString(++at, HeaderText.write(message.headers()));
                statement.setBytes(++at, message.payload());
            }
            statement.executeUpdate();
        }
    }
}
