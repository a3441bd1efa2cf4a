package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.jdbc.DatabaseFailedException;
import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.sql.Found;
import io.concordat.idempotency.sql.KeyTable;
import io.concordat.idempotency.store.Done;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Claim, effect and commit in one round trip where the database can; a duplicate costs one too. */
final class OneStatement {

    private final InboxSettings settings;
    private final Received message;
    private final StatementWork work;

    OneStatement(InboxSettings settings, Received message, StatementWork work) {
        this.settings = settings;
        this.message = message;
        this.work = work;
    }

    Outcome<Done> run() {
        if (settings.database().dialect() != Dialect.POSTGRESQL
                || settings.parking().keepsOrderOf(message)) {
            return inTransaction();
        }
        Outcome<Done> outcome = new Redelivery<Done>(settings, message).giveUpIfTooOften();
        for (int attempt = 1; outcome == null; attempt++) {
            Found found = attempt(attempt);
            if (found != null && found.isFresh()) {
                outcome = new Outcome.Executed<>(Done.DONE, 1);
            } else if (found != null) {
                outcome = Answers.to(message, found, settings.fingerprinter());
                if (outcome == null) {
                    return inTransaction();
                }
            }
        }
        return Teller.tell(settings.listener(), message.delivery().key(), outcome);
    }

    private @Nullable Found attempt(int attempt) {
        try {
            return settings.database()
                    .call(
                            "receive " + message,
                            connection -> settings.table()
                                    .insertWith(connection, message.key(), work.sql(), work.parameters()));
        } catch (DatabaseFailedException e) {
            if (e.getCause() instanceof SQLException cause && KeyTable.isMissed(cause)) {
                throw new StatementMissedException(message.delivery().key());
            }
            if (e.isRetryable()
                    && settings.retry()
                            .again(attempt, Duration.ZERO, message.delivery().key())) {
                return null;
            }
            throw e;
        }
    }

    private Outcome<Done> inTransaction() {
        return new OwnTransaction<>(settings, message, this::apply, new ThreadLocal<>()).run();
    }

    Done apply(Connection connection) throws SQLException {
        if (Sql.update(connection, work.portable(), work.parameters().toArray()) == 0) {
            throw new StatementMissedException(message.delivery().key());
        }
        return Done.DONE;
    }
}
