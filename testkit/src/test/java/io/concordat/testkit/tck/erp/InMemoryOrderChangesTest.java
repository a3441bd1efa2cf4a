package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.OrderChangeAcknowledgement;
import io.concordat.adapter.erp.OrderChangeSink;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.change.ChangeResponse;
import io.concordat.model.change.ChangeResponse.Result;
import io.concordat.model.change.ChangeResponseBuilder;
import io.concordat.model.change.LineChange;
import io.concordat.model.change.OrderChange;
import io.concordat.model.change.OrderChangeBuilder;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import io.concordat.testkit.Calls;
import io.concordat.testkit.OrderChanges;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** The in-memory ERP keeps the promises of {@link OrderChangeSink}. */
public class InMemoryOrderChangesTest extends OrderChangeSinkTck implements Bench.Breakable<OrderChangeSink> {

    public static final List<Mutant<OrderChangeSink>> MUTANTS = List.of(
            Mutant.port("ERP-28", "adds more than it says", () -> call -> {
                if (call.is("find")) {
                    return call.proceed();
                }
                return call.proceedWith(addingMore((OrderChange) call.subject()), call.context());
            }),
            responding("ERP-28", "says no and does it", response -> answering(response, Result.REJECTED)),
            responding("ERP-29", "says yes to everything", response -> answering(response, Result.ACCEPTED)),
            answering(
                    "ERP-30",
                    "names the revision it changed",
                    answer -> new OrderChangeAcknowledgement(
                            answer.change(),
                            new Ref<>(answer.order().id(), List.of(), null, 1, null),
                            answer.response(),
                            answer.notes())),
            responding(
                    "ERP-31",
                    "tells what another order comes to",
                    response -> ChangeResponseBuilder.builder(response)
                            .amounts(SalesOrders.typical().amounts())
                            .build()),
            Mutant.port("SINK-6", "changes the revision in force instead", () -> call -> {
                try {
                    return call.proceed();
                } catch (CallFailedException e) {
                    if (!(e.failure() instanceof Failure.Conflict conflict)) {
                        throw e;
                    }
                    return call.proceedWith(
                            rebased((OrderChange) call.subject(), conflict.foundRevision()), call.context());
                }
            }),
            Mutant.refusingStrangers("ERP-32"));

    private final Bench<OrderChangeSink> bench = new Bench<>(OrderChangeSink.class);
    private final ErpWorld world = new ErpWorld();
    private int changes;

    @Override
    public Bench<OrderChangeSink> bench() {
        return bench;
    }

    @Override
    protected OrderChangeSink port() {
        return bench.port(world.erp.changes());
    }

    @Override
    protected OrderChangeSink portThatLosesAnswers() {
        return bench.losing(world.erp.changes());
    }

    @Override
    protected OrderChangeSink portThatCannotSend() {
        return bench.notSending(world.erp.changes());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected OrderChange document() {
        return change("ch-" + changes++, world.booked().id(), "12.375");
    }

    @Override
    protected OrderChange otherThan(OrderChange change) {
        return change(change.id().value(), change.base().order(), "13");
    }

    @Override
    protected OrderChange refused() {
        return OrderChanges.of(
                "ch-" + changes++, world.booked(), OrderChanges.cancel("8", null), OrderChanges.cancel("9", null));
    }

    @Override
    protected OrderChange outdated() {
        OrderChange first = document();
        world.erp.changes().change(first, Calls.call("first-" + first.id(), world.clock));
        return change("ch-" + changes++, first.base().order(), "14");
    }

    @Override
    protected List<OrderChange> exact() {
        SalesOrder wanted = SalesOrders.order("wanted")
                .line("A-100", "1.375", "KGM", "0.123456")
                .build();
        return List.of(OrderChanges.of(
                "ch-" + changes++,
                world.booked(),
                OrderChanges.update(wanted.lines().get(0))));
    }

    @Override
    protected OrderChange kept(OrderChange change) {
        return OrderChangeBuilder.builder(change)
                .lines(List.of(OrderChanges.update(
                        inForce(change.base().order()).line("1").orElseThrow())))
                .build();
    }

    @Override
    protected int effectsOf(OrderChange change) {
        return (int) world.erp.effects().changes().stream()
                .filter(answer -> answer.change().id().equals(change.id()))
                .count();
    }

    @Override
    protected SalesOrder inForce(Id<SalesOrder> order) {
        return world.erp
                .bookedOrders()
                .get(order, Calls.call("look", world.clock))
                .orElseThrow();
    }

    @Override
    protected OrderChange ofALineThatLeft() {
        return change("ch-" + changes++, world.shippedInPart("7").id(), "5");
    }

    private OrderChange change(String id, Id<?> order, String quantity) {
        SalesOrder wanted = SalesOrders.order("wanted")
                .line("A-100", quantity, "KGM", "12.50")
                .line("B-200", "1", "C62", "99.99")
                .build();
        return OrderChanges.of(
                id,
                world.order(order),
                OrderChanges.update(wanted.lines().get(0)),
                OrderChanges.add(wanted.lines().get(1)));
    }

    private static OrderChange rebased(OrderChange change, int revision) {
        return OrderChangeBuilder.builder(change)
                .base(new OrderChange.BaseRevision(change.base().order(), revision))
                .build();
    }

    private static OrderChange addingMore(OrderChange change) {
        OrderLine more = SalesOrders.order("more")
                .line("A-100", "1", "KGM", "1")
                .line("B-200", "2", "C62", "99.99")
                .build()
                .lines()
                .get(1);
        return OrderChangeBuilder.builder(change)
                .lines(change.lines().stream()
                        .map(line -> line.action() == LineChange.Action.ADD ? OrderChanges.add(more) : line)
                        .toList())
                .build();
    }

    private static ChangeResponse answering(ChangeResponse response, Result result) {
        return ChangeResponseBuilder.builder(response)
                .lines(response.lines().stream()
                        .map(line -> line.lineId().equals("1")
                                ? new ChangeResponse.LineResult("1", result, null, null)
                                : line)
                        .toList())
                .build();
    }

    private static Mutant<OrderChangeSink> responding(
            String promise, String name, UnaryOperator<ChangeResponse> defect) {
        return answering(
                promise,
                name,
                answer -> new OrderChangeAcknowledgement(
                        answer.change(), answer.order(), defect.apply(answer.response()), answer.notes()));
    }

    private static Mutant<OrderChangeSink> answering(
            String promise, String name, UnaryOperator<OrderChangeAcknowledgement> defect) {
        return Mutant.answering(promise, name, OrderChangeAcknowledgement.class, defect);
    }
}
