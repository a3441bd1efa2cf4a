package io.concordat.idempotency.outbox;

import io.concordat.idempotency.jdbc.DatabaseFailedException;
import io.concordat.model.call.Failure;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs, tells the listener, and keeps what the listener throws from the relay. */
final class Told implements RelayListener {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final RelayListener listener;

    Told(RelayListener listener) {
        this.listener = listener;
    }

    @Override
    public void finished(RelayRound round) {
        if (round.read() > 0) {
            LOG.debug("outbox: {}", round);
        }
        tell(() -> listener.finished(round));
    }

    @Override
    public void leaseLost(int shard, long fence) {
        LOG.warn(
                "outbox: shard {} was taken over from fence {} while its messages were published; some are published twice",
                shard,
                fence);
        tell(() -> listener.leaseLost(shard, fence));
    }

    @Override
    public void held(OutboxRecord message, Failure failure, Duration pause) {
        LOG.info("outbox: message {} failed with {}, its aggregate waits {}", id(message), failure.kind(), pause);
        tell(() -> listener.held(message, failure, pause));
    }

    @Override
    public void parked(ParkedMessage message) {
        LOG.warn(
                "outbox: message {} failed {} times, last with {}; its aggregate is parked, see ParkedAggregates",
                message.message().id(),
                message.failures(),
                message.kind());
        tell(() -> listener.parked(message));
    }

    @Override
    public void outage(Failure failure) {
        LOG.warn("outbox: nothing can be published, {}: {}; the relay waits", failure.kind(), failure.detail());
        tell(() -> listener.outage(failure));
    }

    @Override
    public void failed(RuntimeException failure) {
        if (failure instanceof DatabaseFailedException database && database.isRetryable()) {
            LOG.warn("outbox: {}", failure.getMessage());
        } else {
            LOG.error("outbox: a round failed, the relay waits and tries again", failure);
        }
        tell(() -> listener.failed(failure));
    }

    private static String id(OutboxRecord message) {
        return message.message().id();
    }

    private static void tell(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException e) {
            LOG.warn("outbox: a listener failed", e);
        }
    }
}
