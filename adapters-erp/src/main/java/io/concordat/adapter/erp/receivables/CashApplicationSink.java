package io.concordat.adapter.erp.receivables;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;
import io.concordat.model.payment.CashApplication;

/**
 * Puts payments and credit memos to what they are for, and takes them away again: a mistake is undone by an application
 * that reverses it, with every sign turned.
 */
@Promise(
        number = "ERP-41",
        text = "an application is booked once, under whatever keys it comes; with other content it fails as"
                + " `CONFLICT`.")
@Promise(
        number = "ERP-42",
        text = "no more is taken than is left of the payment or credit memo (CASH-6), and no more cleared than is"
                + " open of the invoice (CASH-7): more fails as `REJECTED` and books nothing.")
@Promise(
        number = "ERP-43",
        text = "a reversal undoes one application, wholly and once (CASH-8): what was open and what was left before"
                + " it is so again, to the last digit. A second reversal fails as `REJECTED`.")
@Promise(
        number = "ERP-44",
        text = "the receipt says what is open of the target and what is left of the money after it, as the ERP has it.")
@Promise(
        number = "ERP-45",
        text = "a payment, credit memo, invoice or reversed application that is not in the ledger fails as"
                + " `NOT_FOUND`.")
public interface CashApplicationSink extends KeyedSink<CashApplicationReceipt> {

    /** Books the application, or the reversal of one, as named by {@code call.key()}. */
    CashApplicationReceipt apply(CashApplication application, CallContext call);
}
