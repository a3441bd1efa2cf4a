package io.concordat.idempotency.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DialectTest {

    @Test
    void aRowThatChangedSinceTheSnapshotOfMariaDbIsWorthAnotherTry() throws SQLException {
        DataSource source = Databases.MARIADB.with();
        Databases.execute(source, "CREATE TABLE stock (item int PRIMARY KEY, qty int) ENGINE=InnoDB");
        Databases.execute(source, "INSERT INTO stock VALUES (1, 10)");
        try (Connection first = source.getConnection()) {
            // the default from 11.6.2 on
            Sql.update(first, "SET SESSION innodb_snapshot_isolation = ON");
            first.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            first.setAutoCommit(false);
            Sql.query(first, "SELECT qty FROM stock WHERE item = 1", row -> row.getInt(1));
            Databases.execute(source, "UPDATE stock SET qty = 9 WHERE item = 1");

            SQLException changed = catchThrowableOfType(
                    SQLException.class, () -> Sql.update(first, "UPDATE stock SET qty = qty - 1 WHERE item = 1"));
            first.rollback();

            assertThat(changed.getErrorCode()).isEqualTo(1020);
            assertThat(changed.getSQLState()).isEqualTo("HY000");
            assertThat(Dialect.MARIADB.isRetryable(changed)).isTrue();
            assertThat(Dialect.MYSQL.isRetryable(changed)).isTrue();
        }
    }

    @Test
    void anErrorOfAStatementIsNotWorthAnotherTry() {
        SQLException syntax = new SQLException("syntax", "42000", 1064);

        assertThat(Dialect.values()).noneMatch(dialect -> dialect.isRetryable(syntax));
    }
}
