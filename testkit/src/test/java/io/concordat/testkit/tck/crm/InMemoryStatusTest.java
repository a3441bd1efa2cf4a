package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.OrderStatusReport;
import io.concordat.adapter.crm.OrderStatusSink;
import io.concordat.model.status.Stage;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** The in-memory CRM keeps the promises of {@link OrderStatusSink}. */
public class InMemoryStatusTest extends OrderStatusSinkTck implements Bench.Breakable<OrderStatusSink> {

    public static final List<Mutant<OrderStatusSink>> MUTANTS = List.of(StatusDefects.showing("CRM-5"));

    private final Bench<OrderStatusSink> bench = new Bench<>(OrderStatusSink.class);
    private final CrmWorld world = new CrmWorld();
    private int orders;

    @Override
    public Bench<OrderStatusSink> bench() {
        return bench;
    }

    @Override
    protected OrderStatusSink port() {
        return bench.port(world.crm.statuses());
    }

    @Override
    protected OrderStatusSink portThatLosesAnswers() {
        return bench.losing(world.crm.statuses());
    }

    @Override
    protected OrderStatusSink portThatCannotSend() {
        return bench.notSending(world.crm.statuses());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected OrderStatusReport document() {
        return report("so-" + orders++, Stage.ACCEPTED);
    }

    @Override
    protected OrderStatusReport otherThan(OrderStatusReport report) {
        return report(report.order().id().value(), Stage.SHIPPED);
    }

    @Override
    protected int effectsOf(OrderStatusReport report) {
        boolean shown = report.equals(
                world.crm.effects().orders().shown().get(report.order().id()));
        return shown ? world.crm.effects().orders().reports() : 0;
    }

    private OrderStatusReport report(String order, Stage stage) {
        return new OrderStatusReport(Ref.to(Id.of(order)), stage, List.of(), 5, OffsetDateTime.now(world.clock));
    }
}
