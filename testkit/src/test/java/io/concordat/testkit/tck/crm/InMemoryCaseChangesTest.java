package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.CaseFeed;
import io.concordat.adapter.crm.ServiceCase;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.ItemDefects;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** The in-memory CRM keeps the promises of {@link CaseFeed}. */
public class InMemoryCaseChangesTest extends CaseFeedTck implements Bench.Breakable<CaseFeed> {

    public static final List<Mutant<CaseFeed>> MUTANTS = List.of(
            ItemDefects.changingEachTime(
                    ServiceCase.class,
                    (one, polls) -> with(
                            one, one.revision(), one.subject(), one.changedAt().plusSeconds(polls))),
            ItemDefects.changing(
                    "CRM-18",
                    "tells falling revisions",
                    ServiceCase.class,
                    one -> with(one, 1000 - one.revision(), one.subject(), one.changedAt())),
            ItemDefects.changing(
                    "CRM-18",
                    "tells each revision of another order",
                    ServiceCase.class,
                    one -> with(
                            one,
                            one.revision(),
                            ServiceCase.Subject.of(Ref.to(Id.of("so-" + one.revision()))),
                            one.changedAt())));

    private final Bench<CaseFeed> bench = new Bench<>(CaseFeed.class);
    private final CrmWorld world = new CrmWorld();

    @Override
    public Bench<CaseFeed> bench() {
        return bench;
    }

    @Override
    protected CaseFeed port() {
        return bench.port(world.crm.caseChanges());
    }

    @Override
    protected CaseFeed portThatBreaksMidway() {
        return bench.breaking(world.crm.caseChanges());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected void happen() {
        world.opened();
    }

    @Override
    protected Id<ServiceCase> openAndHandle() {
        Id<ServiceCase> id = world.opened();
        world.crm.handle(id, ServiceCase.Status.IN_PROGRESS);
        return id;
    }

    private static ServiceCase with(
            ServiceCase one, int revision, ServiceCase.Subject subject, OffsetDateTime changedAt) {
        return new ServiceCase(
                one.id(),
                revision,
                subject,
                one.kind(),
                one.priority(),
                one.status(),
                one.owner(),
                one.texts(),
                changedAt);
    }
}
