package io.concordat.proof.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.federation.sync.JdbcSnapshotStore;
import io.concordat.federation.sync.SnapshotStore.Seen;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.HostTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Snapshots in a table of each database. */
class SnapshotStoreTest {

    private static final Seen FIRST = new Seen(1, Fingerprint.sha256(200, new byte[] {1}));
    private static final Seen SECOND = new Seen(2, Fingerprint.sha256(200, new byte[] {2}));

    private DataSource database;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void remembersTheLastOfEachSystemAndObject(Databases databases) throws SQLException {
        JdbcSnapshotStore store = store(databases.with());
        try (Connection connection = open()) {
            HostTransaction transaction = HostTransaction.plain(connection).transaction();
            store.remember(transaction, "crm", "cust-1", FIRST);
            store.remember(transaction, "crm", "cust-1", SECOND);
            store.remember(transaction, "crm", "cust-2", FIRST);
            connection.commit();
            assertThat(store.last(transaction, "crm", "cust-1")).contains(SECOND);
            assertThat(store.last(transaction, "crm", "cust-2")).contains(FIRST);
            assertThat(store.last(transaction, "erp", "cust-1")).isEmpty();
            assertThat(store.last(transaction, "CRM", "cust-1")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void forgetsWhatTheHostRollsBack(Databases databases) throws SQLException {
        JdbcSnapshotStore store = store(databases.with());
        try (Connection connection = open()) {
            HostTransaction transaction = HostTransaction.plain(connection).transaction();
            store.remember(transaction, "crm", "cust-1", FIRST);
            connection.commit();
            store.remember(transaction, "crm", "cust-1", SECOND);
            store.remember(transaction, "crm", "cust-2", FIRST);
            connection.rollback();
            assertThat(store.last(transaction, "crm", "cust-1")).contains(FIRST);
            assertThat(store.last(transaction, "crm", "cust-2")).isEmpty();
        }
    }

    private JdbcSnapshotStore store(DataSource empty) {
        database = empty;
        JdbcSnapshotStore.SCHEMA.create(empty);
        return JdbcSnapshotStore.of(empty);
    }

    private Connection open() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
