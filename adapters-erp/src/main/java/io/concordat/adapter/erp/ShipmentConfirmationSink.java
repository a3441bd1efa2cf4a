package io.concordat.adapter.erp;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.fulfilment.Shipment;
import java.util.Optional;

/**
 * Tells the ERP what left the building, so that it books the goods issue and bills.
 *
 * <ol>
 *   <li>ERP-15: one key, one goods issue; the same shipment under the same key again gives the same receipt.
 *   <li>ERP-16: another shipment under a known key fails as {@code REJECTED} with reason {@code KEY_REUSED}.
 *   <li>ERP-17: a shipment is billed once, under whatever keys it is confirmed; confirming it again with other content
 *       fails as {@code CONFLICT}.
 *   <li>ERP-18: a shipment of an order or line that is not in the book, or of more than is open, fails as
 *       {@code REJECTED} with a reason for each line, and books nothing.
 *   <li>ERP-19: {@code find} keeps ERP-3 and ERP-4 for goods issues.
 * </ol>
 */
public interface ShipmentConfirmationSink {

    /** Books the goods issue of a shipment that has left. */
    GoodsIssueReceipt confirm(Shipment shipment, CallContext call);

    /** What became of a confirmation: resolves {@code OUTCOME_UNKNOWN}. */
    Optional<GoodsIssueReceipt> find(IdempotencyKey key, CallContext call);
}
