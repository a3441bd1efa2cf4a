package io.concordat.adapter.crm;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import java.util.Optional;

/**
 * Tells the CRM how far an order is, for the people who talk to the customer.
 *
 * <ol>
 *   <li>CRM-3: one key, one report; the same report under the same key again gives the same receipt.
 *   <li>CRM-4: another report under a known key fails as {@code REJECTED} with reason {@code KEY_REUSED}.
 *   <li>CRM-5: a report never overwrites one with a higher {@code asOf}; it is answered as {@code SUPERSEDED} and
 *       changes nothing. Another report with the same {@code asOf} fails as {@code CONFLICT}.
 *   <li>CRM-6: {@code find} gives the receipt of a key whose report arrived, superseded or not, and else nothing; it is
 *       empty only when no earlier call under the key can still arrive.
 * </ol>
 */
public interface OrderStatusSink {

    /** Reports the status named by {@code call.key()}. */
    StatusReceipt report(OrderStatusReport report, CallContext call);

    /** What became of a report: resolves {@code OUTCOME_UNKNOWN}. */
    Optional<StatusReceipt> find(IdempotencyKey key, CallContext call);
}
