package io.concordat.testkit.fake.crm;

import io.concordat.adapter.StatusTable;
import io.concordat.adapter.crm.Opportunity;
import io.concordat.adapter.crm.Opportunity.Outcome;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.quote.Quote;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.FeedLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps opportunities and tells what changes in them. */
final class OpportunityBook {

    /** What the words for a stage mean; any other word means nothing yet. */
    static final StatusTable<Outcome> STAGES = new StatusTable<>(
            "Opportunity.stage",
            Outcome.class,
            Map.of(
                    "Qualification", Outcome.OPEN,
                    "Proposal", Outcome.OPEN,
                    "Negotiation", Outcome.OPEN,
                    "Closed Won", Outcome.WON,
                    "Closed Lost", Outcome.LOST));

    private final Agenda agenda;
    private final FeedLog<Opportunity> log;
    private final Map<Id<Opportunity>, Opportunity> opportunities = new LinkedHashMap<>();

    OpportunityBook(String source, Agenda agenda) {
        this.agenda = agenda;
        this.log = new FeedLog<>(source, agenda);
    }

    FeedLog<Opportunity> log() {
        return log;
    }

    void put(Opportunity opportunity) {
        Opportunity before = opportunities.get(opportunity.id());
        if (before != null && before.revision() >= opportunity.revision()) {
            throw new IllegalArgumentException("opportunity " + opportunity.id() + " goes from revision "
                    + before.revision() + " to " + opportunity.revision() + ": expected a higher one");
        }
        opportunities.put(opportunity.id(), opportunity);
        log.add(opportunity);
    }

    void stage(Id<Opportunity> id, String word) {
        Opportunity before = Objects.requireNonNull(opportunities.get(id), "an opportunity that is in the book");
        put(next(before, word, before.orders()));
    }

    /** What a quote was sent for is won, with the order it became. */
    void win(Id<Quote> quote, Ref<SalesOrder> order) {
        List<Opportunity> won = opportunities.values().stream()
                .filter(one -> one.quotes().stream().anyMatch(ref -> ref.id().equals(quote)))
                .toList();
        for (Opportunity before : won) {
            List<Ref<SalesOrder>> orders = new ArrayList<>(before.orders());
            orders.add(order);
            put(next(before, "Closed Won", orders));
        }
    }

    private Opportunity next(Opportunity before, String word, List<Ref<SalesOrder>> orders) {
        return new Opportunity(
                before.id(),
                before.revision() + 1,
                before.account(),
                before.name(),
                Code.of(word),
                STAGES.meaningOf(word).orElse(Outcome.OPEN),
                before.forecast(),
                before.quotes(),
                orders,
                agenda.now());
    }
}
