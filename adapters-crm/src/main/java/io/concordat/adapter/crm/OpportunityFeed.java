package io.concordat.adapter.crm;

import io.concordat.adapter.Feed;
import io.concordat.adapter.Promise;

/** What changes in opportunities, each change as the opportunity in full. An item is identified by its id and revision. */
@Promise(number = "CRM-8", text = "an opportunity is told in full at each change; its revisions rise.")
@Promise(
        number = "CRM-9",
        text =
                "the stage is told in the CRM's own word; what is won or lost is told so by its outcome, and a word that nobody"
                        + " documented as `OPEN`.")
@FunctionalInterface
public interface OpportunityFeed extends Feed<Opportunity> {}
