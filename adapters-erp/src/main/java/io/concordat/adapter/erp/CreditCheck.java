package io.concordat.adapter.erp;

import io.concordat.model.call.CallContext;
import io.concordat.model.credit.CreditDecision;

/**
 * Asks whether a customer may have an amount on credit.
 *
 * <ol>
 *   <li>ERP-7: the question reserves no credit and changes no exposure; after any failure it may simply be asked again.
 *   <li>ERP-8: the same question under the same key gives the same decision. Ask under another key to have it decided
 *       anew.
 *   <li>ERP-9: the approved amount is at most the requested one, in its currency; every outcome but {@code APPROVED} has
 *       a reason.
 *   <li>ERP-10: an unknown customer fails as {@code NOT_FOUND}; refused credit is a decision, not a failure.
 * </ol>
 */
@FunctionalInterface
public interface CreditCheck {

    /** The decision. */
    CreditDecision check(CreditRequest request, CallContext call);
}
