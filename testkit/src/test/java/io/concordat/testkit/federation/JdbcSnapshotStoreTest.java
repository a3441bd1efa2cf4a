package io.concordat.testkit.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.federation.sync.JdbcSnapshotStore;
import io.concordat.federation.sync.SnapshotStore.Seen;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.jdbc.HostTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Snapshots in a table. */
class JdbcSnapshotStoreTest {

    private static final Seen FIRST = new Seen(1, Fingerprint.sha256(200, new byte[] {1}));
    private static final Seen SECOND = new Seen(2, Fingerprint.sha256(200, new byte[] {2}));

    @Test
    void remembersTheLastOfEachSystemInTheHostsTransaction() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:snapshots;DB_CLOSE_DELAY=-1");
        JdbcSnapshotStore.SCHEMA.create(database);
        JdbcSnapshotStore store = JdbcSnapshotStore.of(database);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            HostTransaction transaction = HostTransaction.plain(connection).transaction();
            store.remember(transaction, "crm", "cust-1", FIRST);
            connection.commit();
            store.remember(transaction, "crm", "cust-1", SECOND);
            assertThat(store.last(transaction, "crm", "cust-1")).contains(SECOND);
            assertThat(store.last(transaction, "erp", "cust-1")).isEmpty();
            connection.rollback();
            assertThat(store.last(transaction, "crm", "cust-1")).contains(FIRST);
        }
    }
}
