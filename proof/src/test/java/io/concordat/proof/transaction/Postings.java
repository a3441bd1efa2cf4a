package io.concordat.proof.transaction;

import io.concordat.idempotency.ExecutionEvent;
import io.concordat.idempotency.inbox.Delivery;
import io.concordat.idempotency.inbox.Inbox;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.model.call.IdempotencyKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database with an inbox and a business table, and what the inbox told. */
final class Postings {

    static final Delivery DELIVERY = Delivery.of(IdempotencyKey.of("test.post", "A"), "payload");

    final DataSource dataSource = Databases.POSTGRESQL.with(Schema.IDEMPOTENCY);
    final List<ExecutionEvent.Kind> told = new ArrayList<>();
    final Inbox inbox =
            Inbox.on(dataSource).listener(event -> told.add(event.kind())).build();

    Postings() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE posting (id varchar(50))");
        }
    }

    String post(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO posting VALUES ('A')");
        }
        return "posted";
    }

    long posted() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM posting")) {
            row.next();
            return row.getLong(1);
        }
    }
}
