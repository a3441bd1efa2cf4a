package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.sql.RedeliveryTable;
import io.concordat.model.call.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Counts a delivery that may be a repetition before it runs, in a transaction of its own: what kills the process cannot
 * take its count with it.
 */
final class Redelivery<R> {

    private final InboxSettings settings;
    private final Received message;

    Redelivery(InboxSettings settings, Received message) {
        this.settings = settings;
        this.message = message;
    }

    @Nullable
    Outcome<R> giveUpIfTooOften() {
        if (!message.delivery().redelivered()) {
            return null;
        }
        int limit = settings.retry().giveUpAfter();
        int runs = settings.database()
                .call(
                        "count the deliveries of " + message,
                        connection -> RedeliveryTable.count(
                                connection,
                                settings.database().dialect(),
                                message.key().hash()));
        if (runs <= limit) {
            return null;
        }
        Failure failure = new Failure.Transient("delivered again " + runs + " times without an end, the limit is "
                + limit + "; it may end the process");
        return new Refusal<R>(settings, message).giveUp(failure, runs);
    }
}
