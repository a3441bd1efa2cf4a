package io.concordat.adapter.crm;

import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Promise;
import io.concordat.model.event.QuoteEvent;

/** What happens to quotes, from when they are sent until they are accepted, rejected or expired. */
@Promise(
        number = "CRM-7",
        text = "a quote is sent by an event that carries it in full; an acceptance names lines the quote has, or none"
                + " for all of them.")
@FunctionalInterface
public interface QuoteFeed extends EventFeed<QuoteEvent> {}
