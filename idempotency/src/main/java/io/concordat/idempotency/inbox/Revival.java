package io.concordat.idempotency.inbox;

import io.concordat.idempotency.sql.KeyHash;
import io.concordat.idempotency.sql.RedeliveryTable;
import io.concordat.idempotency.store.Entry;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.IdempotencyKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Makes a key that was given up free again. */
final class Revival {

    private final InboxSettings settings;
    private final IdempotencyKey key;

    Revival(InboxSettings settings, IdempotencyKey key) {
        this.settings = settings;
        this.key = key;
    }

    boolean revive() {
        return settings.database().inTransaction("revive " + key, this::in);
    }

    private boolean in(Connection connection) throws SQLException {
        UUID hash = KeyHash.of(key);
        Optional<Entry> entry = settings.table().lock(connection, hash);
        if (entry.isEmpty() || !(entry.get().settlement() instanceof Settlement.Dead dead)) {
            return false;
        }
        RedeliveryTable.forget(connection, settings.database().dialect(), hash);
        Settlement free = new Settlement.Released(dead.failure(), Duration.ZERO);
        return settings.table().settle(connection, hash, entry.get().fence(), free);
    }
}
