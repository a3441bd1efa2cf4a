package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.jdbc.DatabaseFailedException;
import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.sql.Found;
import io.concordat.idempotency.sql.KeyTable;
import io.concordat.idempotency.sql.NewKey;
import io.concordat.idempotency.store.Done;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Claim, effect and commit in one round trip where the database can; a duplicate costs one too. */
final class OneStatement {

    private final InboxSettings settings;
    private final Delivery delivery;
    private final StatementWork work;
    private final NewKey key;

    OneStatement(InboxSettings settings, Delivery delivery, StatementWork work) {
        this.settings = settings;
        this.delivery = delivery;
        this.work = work;
        this.key = settings.key(delivery);
    }

    Outcome<Done> run() {
        if (settings.database().dialect() != Dialect.POSTGRESQL) {
            return inTransaction();
        }
        Outcome<Done> outcome = new Redelivery<Done>(settings, delivery).giveUpIfTooOften();
        for (int attempt = 1; outcome == null; attempt++) {
            Found found = attempt(attempt);
            if (found != null && found.isFresh()) {
                outcome = new Outcome.Executed<>(Done.DONE, 1);
            } else if (found != null) {
                outcome = Answers.to(delivery, key, found, settings.fingerprinter());
                if (outcome == null) {
                    return inTransaction();
                }
            }
        }
        return Teller.tell(settings.listener(), delivery.key(), outcome);
    }

    private @Nullable Found attempt(int attempt) {
        try {
            return settings.database()
                    .call(
                            "receive " + delivery.key(),
                            connection -> settings.table().insertWith(connection, key, work.sql(), work.parameters()));
        } catch (DatabaseFailedException e) {
            if (e.getCause() instanceof SQLException cause && KeyTable.isMissed(cause)) {
                throw new StatementMissedException(delivery.key());
            }
            if (e.isRetryable() && settings.retry().again(attempt, Duration.ZERO, delivery.key())) {
                return null;
            }
            throw e;
        }
    }

    private Outcome<Done> inTransaction() {
        return new OwnTransaction<>(settings, delivery, this::apply, new ThreadLocal<>()).run();
    }

    Done apply(Connection connection) throws SQLException {
        if (Sql.update(connection, work.portable(), work.parameters().toArray()) == 0) {
            throw new StatementMissedException(delivery.key());
        }
        return Done.DONE;
    }
}
