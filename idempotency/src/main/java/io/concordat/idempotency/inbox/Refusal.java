package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.sql.NewKey;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.Failure;
import java.sql.Connection;
import java.sql.SQLException;

/** Stores that a message is refused or given up, after its own transaction was rolled back. */
final class Refusal<R> {

    private final InboxSettings settings;
    private final Delivery delivery;

    Refusal(InboxSettings settings, Delivery delivery) {
        this.settings = settings;
        this.delivery = delivery;
    }

    Outcome<R> store(Failure failure) {
        return store(new Settlement.Refused(failure), new Outcome.Rejected<>(failure, false));
    }

    Outcome<R> giveUp(Failure failure, int attempts) {
        return store(new Settlement.Dead(failure), new Outcome.DeadLettered<>(failure, attempts));
    }

    private Outcome<R> store(Settlement settlement, Outcome<R> outcome) {
        return settings.database()
                .inTransaction(
                        "store how " + delivery.key() + " ended", connection -> in(connection, settlement, outcome));
    }

    private Outcome<R> in(Connection connection, Settlement settlement, Outcome<R> outcome) throws SQLException {
        Claiming<R> claiming = new Claiming<>(settings, delivery);
        Outcome<R> before = claiming.claim(connection);
        if (before != null) {
            return before;
        }
        NewKey key = claiming.key();
        settings.table().reopen(connection, key.hash());
        settings.table().settle(connection, key.hash(), claiming.fence(), settlement);
        return outcome;
    }
}
