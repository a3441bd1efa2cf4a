package io.concordat.idempotency.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.durable.JdbcIdempotencyStore;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class KeyTableTest {

    private static final IdempotencyKey KEY = IdempotencyKey.of("test.take", "A");

    private final DataSource dataSource = Databases.H2.with(Schema.IDEMPOTENCY);
    private final JdbcIdempotencyStore store = new JdbcIdempotencyStore(dataSource, ResultCodec.text());
    private final KeyTable table = new KeyTable(Dialect.H2, ResultCodec.text());

    @Test
    void aReleasedKeyIsTakenByTheFirstWhoSawItOnly() throws SQLException {
        UUID hash = KeyHash.of(KEY);
        release();
        try (Connection connection = dataSource.getConnection()) {
            assertThat(table.take(connection, hash, 2))
                    .as("a fence it does not have")
                    .isFalse();
            assertThat(table.take(connection, hash, 1)).isTrue();
            assertThat(table.take(connection, hash, 1))
                    .as("who saw it released before")
                    .isFalse();
            assertThat(table.take(connection, hash, 2)).as("it is done").isFalse();
        }
    }

    private void release() {
        store.claim(KEY, Fingerprinter.canonical().of("payload"), Duration.ofHours(1));
        store.settle(KEY, 1, new Settlement.Released(new Failure.Transient("busy"), Duration.ZERO));
    }
}
