package io.concordat.adapter;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import java.util.Optional;

/**
 * A port that has effects in another system, each named by the idempotency key of its call. What it takes is the
 * port's own; that it takes it once and can be asked later is promised here.
 *
 * @param <R> the system's answer
 */
@Promise(
        number = "SINK-1",
        text = "one key, one effect: the same document under the same key again, also by many threads at once, gives"
                + " the same answer and does nothing. While the first call is under way, others may fail as"
                + " `TRANSIENT`.")
@Promise(
        number = "SINK-2",
        text = "another document under a known key fails as `REJECTED` with reason `KEY_REUSED` and does nothing.")
@Promise(
        number = "SINK-3",
        text = "`find` gives the answer of a key whose effect happened, also when the answer to the call was lost, and"
                + " else nothing; it changes nothing.")
@Promise(
        number = "SINK-4",
        text = "`find` is empty only when no earlier call under the key can still have its effect; as long as one can,"
                + " it fails as `TRANSIENT`.",
        untestable = "nobody outside sees which calls are still on their way inside the other system.")
@Promise(
        number = "SINK-5",
        text = "what is refused fails as `REJECTED` with every reason, not the first, and has no effect.")
@Promise(
        number = "SINK-6",
        text = "a document or wish for an older revision than the system has fails as `CONFLICT`, under whatever key,"
                + " and does nothing.")
@Promise(
        number = "SINK-7",
        text = "amounts, prices and quantities are kept as they were sent, to the last digit, in their currency and"
                + " unit; what is kept otherwise is in the mapping notes of the answer.")
@FunctionalInterface
public interface KeyedSink<R> {

    /** What became of the call under a key: resolves {@code OUTCOME_UNKNOWN}. */
    Optional<R> find(IdempotencyKey key, CallContext call);
}
