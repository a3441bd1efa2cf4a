package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.sql.Found;
import io.concordat.idempotency.sql.NewKey;
import io.concordat.idempotency.store.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The claim of one delivery within a transaction. */
final class Claiming<R> {

    private final InboxSettings settings;
    private final Delivery delivery;
    private final NewKey key;
    private long fence = 1;

    Claiming(InboxSettings settings, Delivery delivery) {
        this.settings = settings;
        this.delivery = delivery;
        this.key = settings.key(delivery);
    }

    NewKey key() {
        return key;
    }

    /** Of the run that is claimed. */
    long fence() {
        return fence;
    }

    /** Claims the key; null if it is claimed now, and otherwise how it stands. */
    @Nullable
    Outcome<R> claim(Connection connection) throws SQLException {
        while (true) {
            Found found = settings.table().insertOrFind(connection, key);
            Outcome<R> answer = Answers.to(delivery, key, found, settings.fingerprinter());
            if (answer != null || found.isFresh()) {
                return answer;
            }
            Entry released = java.util.Objects.requireNonNull(found.entry());
            if (settings.table().take(connection, key.hash(), released.fence())) {
                fence = released.fence() + 1;
                return null;
            }
        }
    }
}
