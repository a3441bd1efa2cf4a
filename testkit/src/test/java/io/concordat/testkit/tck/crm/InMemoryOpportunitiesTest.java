package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.Opportunity;
import io.concordat.adapter.crm.Opportunity.Outcome;
import io.concordat.adapter.crm.OpportunityFeed;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.ItemDefects;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory CRM keeps the promises of {@link OpportunityFeed}. */
public class InMemoryOpportunitiesTest extends OpportunityFeedTck implements Bench.Breakable<OpportunityFeed> {

    public static final List<Mutant<OpportunityFeed>> MUTANTS = List.of(
            ItemDefects.changingEachTime(
                    Opportunity.class,
                    (one, polls) -> with(one, one.revision(), one.stage(), one.outcome(), "poll " + polls)),
            ItemDefects.changing(
                    "CRM-8",
                    "tells falling revisions",
                    Opportunity.class,
                    one -> with(one, 1000 - one.revision(), one.stage(), one.outcome(), one.name())),
            ItemDefects.changing(
                    "CRM-9",
                    "does not tell what is won",
                    Opportunity.class,
                    one -> with(one, one.revision(), one.stage(), Outcome.OPEN, one.name())),
            ItemDefects.changing(
                    "CRM-9",
                    "changes the CRM's own word",
                    Opportunity.class,
                    one -> with(one, one.revision(), Code.of("OPEN"), one.outcome(), one.name())));

    private final Bench<OpportunityFeed> bench = new Bench<>(OpportunityFeed.class);
    private final CrmWorld world = new CrmWorld();

    @Override
    public Bench<OpportunityFeed> bench() {
        return bench;
    }

    @Override
    protected OpportunityFeed port() {
        return bench.port(world.crm.opportunities());
    }

    @Override
    protected OpportunityFeed portThatBreaksMidway() {
        return bench.breaking(world.crm.opportunities());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected void happen() {
        world.opportunity();
    }

    @Override
    protected Id<Opportunity> win() {
        return bringTo("Closed Won");
    }

    @Override
    protected Id<Opportunity> lose() {
        return bringTo("Closed Lost");
    }

    @Override
    protected Id<Opportunity> bringTo(String word) {
        Id<Opportunity> id = world.opportunity().id();
        world.crm.stage(id, word);
        return id;
    }

    private static Opportunity with(Opportunity one, int revision, Code stage, Outcome outcome, String name) {
        return new Opportunity(
                one.id(),
                revision,
                one.account(),
                name,
                stage,
                outcome,
                one.forecast(),
                one.quotes(),
                one.orders(),
                one.changedAt());
    }
}
