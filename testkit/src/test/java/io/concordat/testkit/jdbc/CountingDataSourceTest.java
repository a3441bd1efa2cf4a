package io.concordat.testkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountingDataSourceTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final CountingDataSource counting = CountingDataSource.around(database);
    private Connection keptOpen;

    @BeforeEach
    void createTable() throws SQLException {
        // in memory a database lives as long as a connection to it
        database.setURL("jdbc:h2:mem:counting");
        keptOpen = database.getConnection();
        try (Connection connection = counting.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (n INTEGER)");
        }
        assertThat(counting.executions()).isEqualTo(1);
        counting.reset();
    }

    @AfterEach
    void forget() throws SQLException {
        keptOpen.close();
    }

    @Test
    void countsStatementsOfEveryKindAndABatchAsOne() throws SQLException {
        try (Connection connection = counting.dataSource().getConnection();
                Statement plain = connection.createStatement();
                PreparedStatement prepared = connection.prepareStatement("SELECT ?")) {
            plain.execute("CREATE TABLE u (n INTEGER)");
            plain.addBatch("INSERT INTO u VALUES (1)");
            plain.addBatch("INSERT INTO u VALUES (2)");
            plain.executeBatch();
            prepared.setInt(1, 7);
            try (ResultSet rows = prepared.executeQuery()) {
                assertThat(rows.next()).isTrue();
            }
        }
        assertThat(counting.statements())
                .containsExactly("CREATE TABLE u (n INTEGER)", "batch: of several statements", "SELECT ?");
        assertThat(counting.roundTrips()).isEqualTo(3);
    }

    @Test
    void countsCommitsAndRollbacks() throws SQLException {
        try (Connection connection = counting.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            insert(connection);
            connection.commit();
            insert(connection);
            connection.rollback();
        }
        assertThat(counting.executions()).isEqualTo(2);
        assertThat(counting.commits()).isEqualTo(1);
        assertThat(counting.rollbacks()).isEqualTo(1);
        assertThat(counting.roundTrips()).isEqualTo(4);
    }

    @Test
    void countsACommitThatIsHiddenInAutoCommit() throws SQLException {
        try (Connection connection = counting.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            insert(connection);
            connection.setAutoCommit(true);
            connection.setAutoCommit(true);
        }
        assertThat(counting.commits()).isEqualTo(1);
    }

    @Test
    void doesNotCountGivingACleanConnectionBack() throws SQLException {
        try (Connection connection = counting.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            insert(connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(counting.commits()).isEqualTo(1);
    }

    @Test
    void doesNotCountTheEndOfATransactionThatNoStatementBegan() throws SQLException {
        try (Connection connection = counting.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.commit();
            connection.rollback();
            insert(connection);
            connection.commit();
            connection.commit();
        }
        assertThat(counting.roundTrips()).isEqualTo(2);
    }

    @Test
    void aStatementThatCommitsIsOneRoundTrip() throws SQLException {
        try (Connection connection = counting.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO t VALUES (1); COMMIT");
            }
            connection.setAutoCommit(true);
        }
        assertThat(counting.roundTrips()).isEqualTo(1);
    }

    @Test
    void throwsWhatTheDriverThrowsAndCountsTheAttempt() throws SQLException {
        try (Connection connection = counting.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT nothing")).isInstanceOf(SQLException.class);
        }
        assertThat(counting.executions()).isEqualTo(1);
    }

    private static void insert(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO t VALUES (1)");
        }
    }
}
