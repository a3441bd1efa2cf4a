package io.concordat.adapter.erp;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.order.SalesOrder;
import java.util.Optional;

/**
 * Puts orders into the ERP's order book.
 *
 * <ol>
 *   <li>ERP-1: one key, one order. The same order under the same key again gives the same acknowledgement and books
 *       nothing.
 *   <li>ERP-2: another order under a known key fails as {@code REJECTED} with reason {@code KEY_REUSED} and books
 *       nothing.
 *   <li>ERP-3: {@code find} gives the acknowledgement of a key whose order is in the book, also when the answer to
 *       {@code submit} was lost, and else nothing; it changes nothing.
 *   <li>ERP-4: {@code find} is empty only when no earlier call under the key can still book the order; as long as one
 *       can, it fails as {@code TRANSIENT}.
 *   <li>ERP-5: each line is answered; the answers to a line sum to its quantity, in its unit.
 *   <li>ERP-6: an order that is refused as a whole is not in the book and fails as {@code REJECTED} with all reasons.
 * </ol>
 */
public interface SalesOrderSink {

    /** Books the order named by {@code call.key()}. */
    OrderAcknowledgement submit(SalesOrder order, CallContext call);

    /** What became of a submission: resolves {@code OUTCOME_UNKNOWN}. */
    Optional<OrderAcknowledgement> find(IdempotencyKey key, CallContext call);
}
