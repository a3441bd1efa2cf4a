package io.concordat.adapter.crm;

import io.concordat.adapter.Feed;
import io.concordat.adapter.Promise;

/** What changes in cases, each change as the case in full. An item is identified by its id and revision. */
@Promise(
        number = "CRM-18",
        text = "a case is told in full at each change, whoever made it; its revisions rise, what it is about stays.")
@FunctionalInterface
public interface CaseFeed extends Feed<ServiceCase> {}
