package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.CaseReceipt;
import io.concordat.adapter.crm.CaseSink;
import io.concordat.adapter.crm.ServiceCase;
import io.concordat.model.call.FailureKind;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.FailureDefects;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory CRM keeps the promises of {@link CaseSink}. */
public class InMemoryCasesTest extends CaseSinkTck implements Bench.Breakable<CaseSink> {

    public static final List<Mutant<CaseSink>> MUTANTS = List.of(
            Mutant.answering(
                    "CRM-16",
                    "gives each revision another number",
                    CaseReceipt.class,
                    receipt -> new CaseReceipt(
                            receipt.serviceCase(),
                            receipt.revision(),
                            Identifier.of("urn:example:crm", "CASE-" + receipt.revision()),
                            receipt.receivedAt(),
                            receipt.notes())),
            FailureDefects.rejecting("CRM-17", "refuses what is overtaken as any other", FailureKind.CONFLICT));

    private final Bench<CaseSink> bench = new Bench<>(CaseSink.class);
    private final CrmWorld world = new CrmWorld();

    @Override
    public Bench<CaseSink> bench() {
        return bench;
    }

    @Override
    protected CaseSink port() {
        return bench.port(world.crm.cases());
    }

    @Override
    protected CaseSink portThatLosesAnswers() {
        return bench.losing(world.crm.cases());
    }

    @Override
    protected CaseSink portThatCannotSend() {
        return bench.notSending(world.crm.cases());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected ServiceCase document() {
        return world.newCase();
    }

    @Override
    protected ServiceCase otherThan(ServiceCase document) {
        return new ServiceCase(
                document.id(),
                document.revision(),
                document.subject(),
                document.kind(),
                ServiceCase.Priority.URGENT,
                document.status(),
                document.owner(),
                document.texts(),
                document.changedAt());
    }

    @Override
    protected int effectsOf(ServiceCase document) {
        return (int)
                world.crm.effects().cases().stream().filter(document::equals).count();
    }
}
