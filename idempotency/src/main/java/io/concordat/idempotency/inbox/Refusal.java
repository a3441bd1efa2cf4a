package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.sql.NewKey;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.Failure;
import java.sql.Connection;
import java.sql.SQLException;

/** Stores that a message is refused or given up, after its own transaction was rolled back. */
final class Refusal<R> {

    private final InboxSettings settings;
    private final Received message;

    Refusal(InboxSettings settings, Received message) {
        this.settings = settings;
        this.message = message;
    }

    Outcome<R> store(Failure failure) {
        return inTransaction(connection ->
                settle(connection, new Settlement.Refused(failure), new Outcome.Rejected<>(failure, false)));
    }

    /** Also makes it a dead letter, if the inbox keeps them: both or neither. */
    Outcome<R> giveUp(Failure failure, int attempts) {
        Outcome<R> givenUp = new Outcome.DeadLettered<>(failure, attempts);
        return inTransaction(connection -> {
            // sequence before key, as whoever receives its successors locks them
            settings.parking().park(connection, message, failure, attempts);
            Outcome<R> outcome = settle(connection, new Settlement.Dead(failure), givenUp);
            if (!outcome.equals(givenUp)) {
                connection.rollback();
            }
            return outcome;
        });
    }

    private Outcome<R> inTransaction(Database.Work<Outcome<R>> work) {
        return settings.database().inTransaction("store how " + message + " ended", work);
    }

    /** The outcome, or how the key stands if somebody was faster. */
    private Outcome<R> settle(Connection connection, Settlement settlement, Outcome<R> outcome) throws SQLException {
        Claiming<R> claiming = new Claiming<>(settings, message);
        Outcome<R> before = claiming.claimKey(connection);
        if (before != null) {
            return before;
        }
        NewKey key = message.key();
        settings.table().reopen(connection, key.hash());
        settings.table().settle(connection, key.hash(), claiming.fence(), settlement);
        return outcome;
    }
}
