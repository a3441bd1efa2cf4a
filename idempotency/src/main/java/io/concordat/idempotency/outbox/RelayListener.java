package io.concordat.idempotency.outbox;

import io.concordat.model.call.Failure;
import java.time.Duration;

/** Is told what a relay does, on the relay's thread. What it throws is logged and changes nothing. */
public interface RelayListener {

    /** A round ended. */
    default void finished(RelayRound round) {}

    /** Another relay took over a shard while a batch was published: some of its messages are published twice. */
    default void leaseLost(int shard, long fence) {}

    /** A message failed; its aggregate waits. */
    default void held(OutboxRecord message, Failure failure, Duration pause) {}

    /** A message and its aggregate were parked. */
    default void parked(ParkedMessage message) {}

    /** Nothing could be published, for a reason that is not in the messages: the relay waits. */
    default void outage(Failure failure) {}

    /** A round failed, for example because the database could not be reached: the relay waits and tries again. */
    default void failed(RuntimeException failure) {}
}
