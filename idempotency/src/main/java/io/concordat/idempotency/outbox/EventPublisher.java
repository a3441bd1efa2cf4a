package io.concordat.idempotency.outbox;

import java.time.Duration;
import java.util.List;

/**
 * Sends messages to where they belong. Called by one thread of a relay at a time, with no transaction open.
 */
@FunctionalInterface
public interface EventPublisher {

    /**
     * Publishes a batch.
     *
     * <p>Messages of one aggregate are sent in the order of the list; behind one that is not confirmed no later one of its
     * aggregate is sent. The relay takes only the confirmed messages before the first other one of each aggregate for
     * published and hands over all others again.
     *
     * @param batch at least one message
     * @param within the batch is this relay's for at least this long; what is sent later may come after what another relay
     *     sends. Return before, with {@link PublishResult#notSent()} for what is left
     * @return one result for each message, in the same order
     * @throws io.concordat.model.call.CallFailedException if nothing can be sent at all; this, like every other exception,
     *     makes the relay wait and hand over the batch again
     */
    List<PublishResult> publish(List<OutboxRecord> batch, Duration within);
}
