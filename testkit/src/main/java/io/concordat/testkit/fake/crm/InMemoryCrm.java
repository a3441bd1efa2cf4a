package io.concordat.testkit.fake.crm;

import io.concordat.adapter.AdapterDescriptor;
import io.concordat.adapter.crm.AccountSource;
import io.concordat.adapter.crm.OrderStatusSink;
import io.concordat.adapter.crm.QuoteFeed;
import io.concordat.adapter.crm.QuoteSource;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.QuoteEvent;
import io.concordat.model.party.Customer;
import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteAcceptance;
import io.concordat.model.value.Id;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.EventLog;
import java.time.Clock;
import java.util.Set;

/**
 * A small CRM in memory that keeps every promise of the CRM ports: accounts, quotes, and the newest status of each order. Safe
 * for use by several threads.
 */
public final class InMemoryCrm {

    private final Agenda agenda;
    private final AccountBook accounts;
    private final QuoteBook quotes;
    private final EventLog<QuoteEvent> quoteLog;
    private final StatusBoard statuses;

    /** A CRM without accounts that recognises repeated calls. */
    public InMemoryCrm(Clock clock) {
        this(Deduplication.BY_KEY, clock);
    }

    /** A CRM without accounts. */
    public InMemoryCrm(Deduplication deduplication, Clock clock) {
        this.agenda = new Agenda(clock);
        this.accounts = new AccountBook(agenda);
        this.quotes = new QuoteBook(agenda);
        this.quoteLog = new EventLog<>("urn:concordat:system:crm-1:quotes", agenda);
        this.statuses = new StatusBoard(agenda, deduplication);
    }

    /** Adds an account or replaces the one with the same id. */
    public void account(Customer customer) {
        agenda.change(() -> accounts.documents().put(customer.id(), customer));
    }

    /** Sends a quote to its customer. */
    public void send(Quote quote) {
        agenda.change(() -> {
            quotes.documents().put(quote.id(), quote);
            quoteLog.record(
                    EventTypes.QUOTE_SENT,
                    quote.id().value(),
                    new QuoteEvent.Sent(Aggregate.created(quote.id()), quote));
        });
    }

    /** Has a customer accept a quote that was sent. */
    public void accept(Id<Quote> quote, QuoteAcceptance acceptance) {
        agenda.change(() -> quoteLog.record(
                EventTypes.QUOTE_ACCEPTED,
                quote.value(),
                new QuoteEvent.Accepted(Aggregate.changed(quote, 1), acceptance)));
    }

    /** The port that reads accounts. */
    public AccountSource accounts() {
        return accounts;
    }

    /** The port that reads quotes. */
    public QuoteSource quotes() {
        return quotes;
    }

    /** The port that tells what happens to quotes. */
    public QuoteFeed quoteEvents() {
        return quoteLog::poll;
    }

    /** The port that takes reports. */
    public OrderStatusSink statuses() {
        return statuses;
    }

    /** What it says about itself. */
    public AdapterDescriptor descriptor() {
        return new AdapterDescriptor(
                "crm-1",
                SystemRole.CRM,
                Set.of(AccountSource.class, OrderStatusSink.class, QuoteSource.class, QuoteFeed.class),
                AdapterDescriptor.Limits.NONE);
    }

    /** What it has done until now, for verification. */
    public CrmEffects effects() {
        return agenda.look(statuses::effects);
    }
}
