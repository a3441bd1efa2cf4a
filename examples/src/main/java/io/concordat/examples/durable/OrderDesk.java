package io.concordat.examples.durable;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.inbox.Delivery;
import io.concordat.idempotency.inbox.Inbox;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.outbox.Outbox;
import io.concordat.idempotency.outbox.OutboxMessage;
import io.concordat.idempotency.outbox.OutboxRelay;
import io.concordat.idempotency.outbox.PublishResult;
import io.concordat.model.call.IdempotencyKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcConnectionPool;

/** Posts orders: the posting, the key that guards it and the message about it are one transaction. */
final class OrderDesk implements AutoCloseable {

    private final JdbcConnectionPool database;
    private final Inbox inbox;
    private final Outbox outbox;

    private OrderDesk(JdbcConnectionPool database) {
        this.database = database;
        this.inbox = Inbox.on(database).build();
        this.outbox = Outbox.in(database);
    }

    /** Opens the database in a folder; makes its tables the first time, as your migration tool would. */
    static OrderDesk open(Path folder) throws SQLException {
        // with WRITE_DELAY=0 a commit is on disk when it is answered
        String url = "jdbc:h2:file:" + folder.resolve("orders").toAbsolutePath() + ";WRITE_DELAY=0";
        JdbcConnectionPool database = JdbcConnectionPool.create(url, "sa", "");
        try (Connection connection = database.getConnection();
                ResultSet table = connection.getMetaData().getTables(null, null, "POSTING", null)) {
            if (!table.next()) {
                Schema.IDEMPOTENCY.create(database);
                Schema.OUTBOX.create(database);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE posting (order_number VARCHAR(50) NOT NULL)");
                }
            }
        }
        Schema.IDEMPOTENCY.require(database);
        Schema.OUTBOX.require(database);
        return new OrderDesk(database);
    }

    /** Takes a delivery of an order; {@code posted} runs between posting and commit. */
    Outcome<String> take(String number, Runnable posted) {
        return inbox.receive(Delivery.of(IdempotencyKey.of("order.post", number), number), connection -> {
            post(connection, number);
            outbox.append(
                    connection,
                    List.of(OutboxMessage.json(
                            number + "/posted",
                            "sales-order:" + number,
                            "order.posted.v1",
                            "{\"order\":\"" + number + "\"}")));
            posted.run();
            return "posted " + number;
        });
    }

    private static void post(Connection connection, String number) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO posting VALUES (?)")) {
            insert.setString(1, number);
            insert.executeUpdate();
        }
    }

    int postings() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM posting")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Publishes what is committed and not yet published; says how many messages that were. */
    int publish(Clock clock, Consumer<String> receiver) {
        try (OutboxRelay relay = OutboxRelay.builder(
                        "orders-1",
                        database,
                        (batch, within) -> batch.stream()
                                .map(each -> {
                                    receiver.accept(each.message().id());
                                    return PublishResult.confirmed();
                                })
                                .toList(),
                        clock)
                .build()) {
            return relay.runOnce().confirmed();
        }
    }

    @Override
    public void close() {
        database.dispose();
    }
}
