package io.concordat.testkit.tck.wms;

import io.concordat.adapter.wms.ReturnOrderSink;
import io.concordat.model.call.FailureKind;
import io.concordat.model.returns.Return;
import io.concordat.model.returns.ReturnBuilder;
import io.concordat.model.returns.ReturnHeaderBuilder;
import io.concordat.model.status.ReturnStatus;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.FailureDefects;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory warehouse keeps the promises of {@link ReturnOrderSink}. */
public class InMemoryReturnsTest extends ReturnOrderSinkTck implements Bench.Breakable<ReturnOrderSink> {

    public static final List<Mutant<ReturnOrderSink>> MUTANTS = List.of(
            FailureDefects.rejecting("WMS-24", "refuses other content as any other", FailureKind.CONFLICT),
            Mutant.port(
                    "WMS-25",
                    "expects what is declined",
                    () -> call -> call.subject() instanceof Return declined
                                    && declined.header().status() == ReturnStatus.DECLINED
                            ? call.proceedWith(authorised(declined), call.context())
                            : call.proceed()));

    private final Bench<ReturnOrderSink> bench = new Bench<>(ReturnOrderSink.class);
    private final WmsWorld world = new WmsWorld();

    @Override
    public Bench<ReturnOrderSink> bench() {
        return bench;
    }

    @Override
    protected ReturnOrderSink port() {
        return bench.port(world.wms.returns());
    }

    @Override
    protected ReturnOrderSink portThatLosesAnswers() {
        return bench.losing(world.wms.returns());
    }

    @Override
    protected ReturnOrderSink portThatCannotSend() {
        return bench.notSending(world.wms.returns());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected Return document() {
        return world.returnOf("A-100");
    }

    @Override
    protected Return otherThan(Return document) {
        return ReturnBuilder.builder(document)
                .header(ReturnHeaderBuilder.builder(document.header())
                        .rmaNumber("RMA-OTHER")
                        .build())
                .build();
    }

    @Override
    protected Return refused() {
        return world.returnOf("Z-900", "Z-901");
    }

    @Override
    protected int effectsOf(Return returnOrder) {
        return (int) world.wms.effects().returns().stream()
                .filter(returnOrder::equals)
                .count();
    }

    private static Return authorised(Return declined) {
        return ReturnBuilder.builder(declined)
                .header(ReturnHeaderBuilder.builder(declined.header())
                        .status(ReturnStatus.AUTHORISED)
                        .build())
                .build();
    }
}
