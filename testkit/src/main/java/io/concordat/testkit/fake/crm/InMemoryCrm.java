package io.concordat.testkit.fake.crm;

import io.concordat.adapter.AdapterDescriptor;
import io.concordat.adapter.crm.AccountSource;
import io.concordat.adapter.crm.CaseFeed;
import io.concordat.adapter.crm.CaseSink;
import io.concordat.adapter.crm.InvoiceStatusSink;
import io.concordat.adapter.crm.Opportunity;
import io.concordat.adapter.crm.OpportunityFeed;
import io.concordat.adapter.crm.OrderStatusSink;
import io.concordat.adapter.crm.PaymentStatusSink;
import io.concordat.adapter.crm.QuoteConversionSink;
import io.concordat.adapter.crm.QuoteFeed;
import io.concordat.adapter.crm.QuoteSource;
import io.concordat.adapter.crm.ServiceCase;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.QuoteEvent;
import io.concordat.model.party.Customer;
import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteAcceptance;
import io.concordat.model.quote.QuoteBuilder;
import io.concordat.model.quote.QuoteHeaderBuilder;
import io.concordat.model.status.QuoteStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.EventLog;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * A small CRM in memory that keeps every promise of the CRM ports: accounts, opportunities, quotes and the
 * orders they became, the newest status of each order, invoice and payment, and cases. Safe for use by several threads.
 */
public final class InMemoryCrm {

    private static final String SOURCE = "urn:concordat:system:crm-1";
    private static final Set<Class<?>> PORTS = Set.of(
            AccountSource.class,
            OpportunityFeed.class,
            QuoteSource.class,
            QuoteFeed.class,
            QuoteConversionSink.class,
            OrderStatusSink.class,
            InvoiceStatusSink.class,
            PaymentStatusSink.class,
            CaseSink.class,
            CaseFeed.class);

    private final Agenda agenda;
    private final AccountBook accounts;
    private final QuoteBook quotes;
    private final EventLog<QuoteEvent> quoteLog;
    private final OpportunityBook opportunities;
    private final QuoteDesk conversions;
    private final CaseDesk cases;
    private final StatusBoard.OfOrders statuses;
    private final StatusBoard.OfInvoices invoiceStatuses;
    private final StatusBoard.OfPayments paymentStatuses;

    /** A CRM without accounts that recognises repeated calls. */
    public InMemoryCrm(Clock clock) {
        this(Deduplication.BY_KEY, clock);
    }

    /** A CRM without accounts. */
    public InMemoryCrm(Deduplication deduplication, Clock clock) {
        this.agenda = new Agenda(clock);
        this.accounts = new AccountBook(agenda);
        this.quotes = new QuoteBook(agenda);
        this.quoteLog = new EventLog<>(SOURCE + ":quotes", agenda);
        this.opportunities = new OpportunityBook(SOURCE + ":opportunities", agenda);
        this.conversions = new QuoteDesk(deduplication, agenda, quotes, opportunities);
        this.cases = new CaseDesk(SOURCE + ":cases", agenda, deduplication);
        this.statuses = new StatusBoard.OfOrders(agenda, deduplication);
        this.invoiceStatuses = new StatusBoard.OfInvoices(agenda, deduplication);
        this.paymentStatuses = new StatusBoard.OfPayments(agenda, deduplication);
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
        agenda.change(() -> {
            Quote offered = quotes.documents().get(quote);
            if (offered != null) {
                quotes.documents().put(quote, accepted(offered, acceptance));
            }
            int revision = offered == null ? 1 : offered.meta().revision();
            quoteLog.record(
                    EventTypes.QUOTE_ACCEPTED,
                    quote.value(),
                    new QuoteEvent.Accepted(Aggregate.changed(quote, revision), acceptance));
        });
    }

    /** Adds an opportunity, or replaces the one with the same id and a lower revision. */
    public void opportunity(Opportunity opportunity) {
        agenda.change(() -> opportunities.put(opportunity));
    }

    /** Brings an opportunity to a stage, in the CRM's own word; what it means says the table in the descriptor. */
    public void stage(Id<Opportunity> opportunity, String word) {
        agenda.change(() -> opportunities.stage(opportunity, word));
    }

    /** Has somebody in the CRM bring a case to another status. */
    public void handle(Id<ServiceCase> serviceCase, ServiceCase.Status status) {
        agenda.change(() -> cases.handle(serviceCase, status));
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

    /** The port that tells what changes in opportunities. */
    public OpportunityFeed opportunities() {
        return opportunities.log()::poll;
    }

    /** The port that takes the orders quotes became. */
    public QuoteConversionSink conversions() {
        return conversions;
    }

    /** The port that takes reports about orders. */
    public OrderStatusSink statuses() {
        return statuses;
    }

    /** The port that takes reports about invoices. */
    public InvoiceStatusSink invoiceStatuses() {
        return invoiceStatuses;
    }

    /** The port that takes reports about payments. */
    public PaymentStatusSink paymentStatuses() {
        return paymentStatuses;
    }

    /** The port that takes cases. */
    public CaseSink cases() {
        return cases;
    }

    /** The port that tells what changes in cases. */
    public CaseFeed caseChanges() {
        return cases.log()::poll;
    }

    /** What it says about itself. */
    public AdapterDescriptor descriptor() {
        return new AdapterDescriptor(
                "crm-1", SystemRole.CRM, PORTS, AdapterDescriptor.Limits.NONE, List.of(OpportunityBook.STAGES));
    }

    /** What it has done until now, for verification. */
    public CrmEffects effects() {
        return agenda.look(() -> new CrmEffects(
                statuses.board(),
                invoiceStatuses.board(),
                paymentStatuses.board(),
                conversions.converted(),
                cases.cases()));
    }

    private Quote accepted(Quote offered, QuoteAcceptance acceptance) {
        QuoteStatus status = acceptance.lines().isEmpty() ? QuoteStatus.ACCEPTED : QuoteStatus.PARTIALLY_ACCEPTED;
        return QuoteBuilder.builder(offered)
                .header(QuoteHeaderBuilder.builder(offered.header())
                        .status(status)
                        .build())
                .acceptance(acceptance)
                .meta(offered.meta().next(offered.meta().producer(), agenda.now()))
                .build();
    }
}
