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
    private final Received message;
    private long fence = 1;
    private boolean parked;

    Claiming(InboxSettings settings, Received message) {
        this.settings = settings;
        this.message = message;
    }

    /** Of the run that is claimed. */
    long fence() {
        return fence;
    }

    /** Whether the claim parked the message, which is to be committed. */
    boolean parked() {
        return parked;
    }

    /** Claims the key; null if it is claimed now, and otherwise how it stands: also parked behind a dead letter. */
    @Nullable
    Outcome<R> claim(Connection connection) throws SQLException {
        Outcome<R> waits = settings.parking().behind(connection, message);
        parked = waits != null;
        return waits != null ? waits : claimKey(connection);
    }

    /** The same wherever it stands in its sequence. */
    @Nullable
    Outcome<R> claimKey(Connection connection) throws SQLException {
        NewKey key = message.key();
        while (true) {
            Found found = settings.table().insertOrFind(connection, key);
            Outcome<R> answer = Answers.to(message, found, settings.fingerprinter());
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
