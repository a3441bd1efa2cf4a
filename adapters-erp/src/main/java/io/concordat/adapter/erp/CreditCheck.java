package io.concordat.adapter.erp;

import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;
import io.concordat.model.credit.CreditDecision;

/**
 * Asks whether a customer may have an amount on credit.
 */
@Promise(
        number = "ERP-7",
        text = "the question reserves no credit and changes no exposure; after any failure it may simply be asked"
                + " again.")
@Promise(
        number = "ERP-8",
        text = "the same question under the same key gives the same decision. Ask under another key to have it decided"
                + " anew.")
@Promise(
        number = "ERP-9",
        text = "the approved amount is at most the requested one, in its currency; every outcome but `APPROVED` has a"
                + " reason.")
@Promise(
        number = "ERP-10",
        text = "an unknown customer fails as `NOT_FOUND`; refused credit is a decision, not a failure.")
@FunctionalInterface
public interface CreditCheck {

    /** The decision. */
    CreditDecision check(CreditRequest request, CallContext call);
}
