package io.concordat.testkit.tck.wms;

import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.adapter.wms.FulfilmentOrderSink;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.terms.FulfilmentPolicy.ShipComplete;
import io.concordat.model.terms.FulfilmentPolicyBuilder;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The in-memory warehouse keeps the promises of {@link FulfilmentOrderSink}. */
public class InMemoryWorkTest extends FulfilmentOrderSinkTck implements Bench.Breakable<FulfilmentOrderSink> {

    public static final List<Mutant<FulfilmentOrderSink>> MUTANTS = List.of(Mutant.port(
            "WMS-5",
            "does not pass the policy on",
            () -> call -> call.is("find")
                    ? call.proceed()
                    : call.proceedWith(withoutPolicy((FulfilmentOrder) call.subject()), call.context())));

    private final Bench<FulfilmentOrderSink> bench = new Bench<>(FulfilmentOrderSink.class);
    private final WmsWorld world = new WmsWorld();

    @Override
    public Bench<FulfilmentOrderSink> bench() {
        return bench;
    }

    @Override
    protected FulfilmentOrderSink port() {
        return bench.port(world.wms.work());
    }

    @Override
    protected FulfilmentOrderSink portThatLosesAnswers() {
        return bench.losing(world.wms.work());
    }

    @Override
    protected FulfilmentOrderSink portThatCannotSend() {
        return bench.notSending(world.wms.work());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected FulfilmentOrder document() {
        return world.work("3", FulfilmentPolicy.standard());
    }

    @Override
    protected FulfilmentOrder otherThan(FulfilmentOrder work) {
        return work.withLines(work.lines().subList(0, 1));
    }

    @Override
    protected FulfilmentOrder refused() {
        return world.unknownItems();
    }

    @Override
    protected FulfilmentOrder toLeaveTogether() {
        return world.work(
                "50",
                FulfilmentPolicyBuilder.builder(FulfilmentPolicy.standard())
                        .shipComplete(ShipComplete.PER_ORDER)
                        .build());
    }

    @Override
    protected int effectsOf(FulfilmentOrder work) {
        return world.wms.effects().released(work.id());
    }

    @Override
    protected int shipmentsOf(FulfilmentOrder work) {
        world.clock.advance(Duration.ofDays(3));
        return world.wms.effects().shipmentsOf(work.order().id()).size();
    }

    private static FulfilmentOrder withoutPolicy(FulfilmentOrder work) {
        return new FulfilmentOrder(
                work.id(),
                work.order(),
                work.shipTo(),
                work.lines(),
                FulfilmentPolicy.standard(),
                work.requested(),
                work.instructions());
    }
}
