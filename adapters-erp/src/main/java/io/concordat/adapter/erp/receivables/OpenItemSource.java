package io.concordat.adapter.erp.receivables;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Page;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;

/** Reads what is open on a customer's account: invoices not paid, credit memos not used, money not put to anything. */
@Promise(
        number = "ERP-37",
        text = "whoever reads from `Cursor.START` to the page after which there is no more has every item that was open"
                + " at the instant, each once, whatever the size of the pages; a page that cannot be read whole fails.")
@Promise(
        number = "ERP-38",
        text = "the balances of an item tie out to the last digit in its currency: open = original − applied − credited"
                + " − writtenOff (INV-6), and something is open.")
@Promise(
        number = "ERP-39",
        text = "items are told as they were at the instant, whatever has happened since; all pages of one reading are"
                + " of one instant. An instant in the future fails as `REJECTED`.")
@Promise(
        number = "ERP-40",
        text = "an unknown customer and an unknown cursor fail as `NOT_FOUND`; a customer of whom nothing is open is an"
                + " empty page.")
@FunctionalInterface
public interface OpenItemSource {

    /**
     * The next items.
     *
     * @param request whose items, and as of when; the same for each page
     * @param since where to go on, from the page before; {@link Cursor#START} for the first
     * @param most how many items at most, 1 or more
     * @param call deadline and conversation; its key has no meaning here
     */
    Page<OpenItem> openItems(OpenItemRequest request, Cursor since, int most, CallContext call);
}
