package io.concordat.adapter.erp.receivables;

import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Promise;
import io.concordat.model.event.CreditMemoEvent;

/** What happens to credit memos. */
@Promise(
        number = "ERP-49",
        text = "a credit memo is posted by one event, which carries it in full; its amounts are positive and tie out"
                + " under its tolerance profile.")
@Promise(number = "ERP-50", text = "what is credited of an order line is at most what was billed of it (MEM-4, MEM-5).")
@FunctionalInterface
public interface CreditMemoFeed extends EventFeed<CreditMemoEvent> {}
