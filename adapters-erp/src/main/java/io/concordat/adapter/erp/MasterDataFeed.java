package io.concordat.adapter.erp;

import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Promise;
import io.concordat.model.event.MasterDataEvent;

/** What changes in customers, items and price lists. */
@Promise(
        number = "ERP-25",
        text = "an event of master data carries the document in full, under the id it names; the revisions of one"
                + " document rise.")
@FunctionalInterface
public interface MasterDataFeed extends EventFeed<MasterDataEvent> {}
