package io.concordat.adapter.wms;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import java.util.Optional;

/**
 * Gives work to the warehouse.
 *
 * <ol>
 *   <li>WMS-1: one key, one piece of work. The same work under the same key again gives the same receipt and ships
 *       nothing twice.
 *   <li>WMS-2: other work under a known key fails as {@code REJECTED} with reason {@code KEY_REUSED}.
 *   <li>WMS-3: {@code find} gives the receipt of a key whose work the warehouse has, also when the answer to
 *       {@code release} was lost, and else nothing; it changes nothing.
 *   <li>WMS-4: {@code find} is empty only when no earlier call under the key can still reach the warehouse; as long as
 *       one can, it fails as {@code TRANSIENT}.
 *   <li>WMS-5: the policy of the work, and before it that of the line, is kept: no line is split and nothing is left
 *       waiting where it forbids that.
 * </ol>
 */
public interface FulfilmentOrderSink {

    /** Releases the work named by {@code call.key()}. */
    FulfilmentReceipt release(FulfilmentOrder work, CallContext call);

    /** What became of a release: resolves {@code OUTCOME_UNKNOWN}. */
    Optional<FulfilmentReceipt> find(IdempotencyKey key, CallContext call);
}
