package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.model.call.IdempotencyKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** A delivery in somebody else's transaction. */
final class Joined<R> {

    private final InboxSettings settings;
    private final HostTransaction transaction;
    private final Received message;

    Joined(InboxSettings settings, HostTransaction transaction, Received message) {
        this.settings = settings;
        this.transaction = transaction;
        this.message = message;
    }

    Outcome<R> run(Work<R> work) {
        IdempotencyKey key = message.delivery().key();
        Claiming<R> claiming = new Claiming<>(settings, message);
        try {
            Connection connection = transaction.connection();
            Outcome<R> outcome = claiming.claim(connection);
            if (outcome == null) {
                R result = Objects.requireNonNull(work.apply(connection), "the result of a work; Done.DONE for none");
                settings.table().storeResult(connection, message.key().hash(), result, false);
                outcome = new Outcome.Executed<>(result, claiming.fence());
            }
            Outcome<R> provisional = outcome;
            transaction.afterCommit(() -> Teller.tell(settings.listener(), key, provisional));
            return outcome;
        } catch (SQLException e) {
            throw settings.database().failed("receive " + key, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new WorkFailedException(key, e);
        }
    }
}
