package io.concordat.idempotency.inbox;

import io.concordat.idempotency.ExecutionListener;
import io.concordat.idempotency.RetryPolicy;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.sql.KeyTable;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.call.Pause;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an inbox was built with. */
record InboxSettings(
        Database database,
        KeyTable table,
        Retry retry,
        Fingerprinter fingerprinter,
        ExecutionListener listener,
        Parking parking) {

    static InboxSettings of(
            Database database,
            ResultCodec codec,
            Retry retry,
            Fingerprinter fingerprinter,
            ExecutionListener listener) {
        return new InboxSettings(
                database, new KeyTable(database.dialect(), codec), retry, fingerprinter, listener, Parking.NOWHERE);
    }

    InboxSettings parkingIn(Parking place) {
        return new InboxSettings(database, table, retry, fingerprinter, listener, place);
    }

    /** How often and how long. */
    record Retry(
            RetryPolicy policy,
            Pause pause,
            int giveUpAfter,
            @Nullable Duration longestWait) {

        /** Waits for another attempt; false if there is none. */
        boolean again(int attempt, Duration atLeast, IdempotencyKey key) {
            if (attempt >= policy.maxAttempts()) {
                return false;
            }
            Duration drawn = policy.pauseBefore(attempt + 1, key);
            return pause.pausedFor(drawn.compareTo(atLeast) < 0 ? atLeast : drawn);
        }
    }
}
