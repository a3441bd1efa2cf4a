package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.OrderAcknowledgement;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.document.MetaBuilder;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.Unit;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fixture.SalesOrderFixture;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** The in-memory ERP keeps the promises of {@link SalesOrderSink}. */
public class InMemorySalesOrdersTest extends SalesOrderSinkTck implements Bench.Breakable<SalesOrderSink> {

    public static final List<Mutant<SalesOrderSink>> MUTANTS = List.of(
            answering(
                    "ERP-5",
                    "leaves a line out",
                    answer -> with(answer, List.of(answer.lines().get(0)))),
            answering(
                    "ERP-5",
                    "answers in another unit",
                    answer -> with(
                            answer,
                            answer.lines().stream()
                                    .map(InMemorySalesOrdersTest::inBoxes)
                                    .toList())),
            answering(
                    "ERP-51",
                    "accepts an order of which a line waits",
                    answer -> accepted(with(
                            answer,
                            answer.lines().stream()
                                    .map(InMemorySalesOrdersTest::waiting)
                                    .toList()))),
            Mutant.port("ERP-33", "does not say what it does not know", () -> call -> {
                try {
                    return call.proceed();
                } catch (CallFailedException e) {
                    throw namesAStranger(e.failure()) ? new CallFailedException(new Failure.NotFound("no")) : e;
                }
            }),
            answering(
                    "ERP-24",
                    "does not name the revision",
                    answer -> new OrderAcknowledgement(
                            Ref.to(answer.order().id()),
                            answer.erpOrder(),
                            answer.decision(),
                            answer.lines(),
                            answer.acknowledgedAt(),
                            answer.notes())));

    private final Bench<SalesOrderSink> bench = new Bench<>(SalesOrderSink.class);
    private final ErpWorld world = new ErpWorld();
    private int orders;

    @Override
    public Bench<SalesOrderSink> bench() {
        return bench;
    }

    @Override
    protected SalesOrderSink port() {
        return bench.port(world.erp.orders());
    }

    @Override
    protected SalesOrderSink portThatLosesAnswers() {
        return bench.losing(world.erp.orders());
    }

    @Override
    protected SalesOrderSink portThatCannotSend() {
        return bench.notSending(world.erp.orders());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected SalesOrder document() {
        return order("1.375").build();
    }

    @Override
    protected SalesOrder otherThan(SalesOrder document) {
        return SalesOrders.order(document.id().value())
                .line("A-100", "1", "KGM", "12.50")
                .build();
    }

    @Override
    protected SalesOrder refused() {
        return SalesOrders.order("so-" + orders++)
                .line("A-100", "1", "C62", "12.50")
                .line("B-200", "1", "KGM", "12.50")
                .build();
    }

    @Override
    protected SalesOrder ofAStranger() {
        return order("1").customer(Id.of("nobody")).build();
    }

    @Override
    protected SalesOrder ofAnUnknownItem() {
        return order("1").line("Z-900", "1", "C62", "1").build();
    }

    @Override
    protected SalesOrder outdated() {
        SalesOrder first = document();
        SalesOrder second = SalesOrderBuilder.builder(first)
                .meta(MetaBuilder.builder(first.meta()).revision(2).build())
                .build();
        world.erp.orders().submit(second, Calls.call("second-" + first.id(), world.clock));
        return first;
    }

    @Override
    protected List<SalesOrder> exact() {
        return List.of(exact("KWD", "0.411333"), exact("JPY", "33.333333"), exact("EUR", "0.123456"));
    }

    private SalesOrder exact(String currency, String price) {
        return SalesOrders.order("so-" + orders++)
                .currency(currency)
                .line("A-100", "1.375", "KGM", price)
                .build();
    }

    @Override
    protected SalesOrder kept(SalesOrder order) {
        return world.erp
                .bookedOrders()
                .get(order.id(), Calls.call("look", world.clock))
                .orElseThrow();
    }

    @Override
    protected int effectsOf(SalesOrder order) {
        return world.erp.effects().booked(order.id());
    }

    private SalesOrderFixture order(String weight) {
        return SalesOrders.order("so-" + orders++)
                .line("A-100", weight, "KGM", "12.50")
                .line("B-200", "5", "C62", "99.99");
    }

    private static boolean namesAStranger(Failure failure) {
        return failure instanceof Failure.Rejected rejected
                && rejected.reasons().stream()
                        .anyMatch(reason -> reason.code().value().startsWith("UNKNOWN"));
    }

    private static Mutant<SalesOrderSink> answering(
            String promise, String name, UnaryOperator<OrderAcknowledgement> defect) {
        return Mutant.answering(promise, name, OrderAcknowledgement.class, defect);
    }

    private static OrderAcknowledgement with(OrderAcknowledgement answer, List<LineAcknowledgement> lines) {
        return new OrderAcknowledgement(
                answer.order(), answer.erpOrder(), answer.decision(), lines, answer.acknowledgedAt(), answer.notes());
    }

    private static OrderAcknowledgement accepted(OrderAcknowledgement answer) {
        return new OrderAcknowledgement(
                answer.order(),
                answer.erpOrder(),
                OrderAcknowledgement.Decision.ACCEPTED,
                answer.lines(),
                answer.acknowledgedAt(),
                answer.notes());
    }

    private static LineAcknowledgement waiting(LineAcknowledgement line) {
        return new LineAcknowledgement(
                line.lineId(),
                LineAcknowledgement.Decision.BACKORDERED,
                line.quantity(),
                line.scheduledShip(),
                line.scheduledDelivery(),
                line.reason());
    }

    private static LineAcknowledgement inBoxes(LineAcknowledgement line) {
        return new LineAcknowledgement(
                line.lineId(),
                line.decision(),
                Quantity.of(line.quantity().value(), Unit.of("BX")),
                line.scheduledShip(),
                line.scheduledDelivery(),
                line.reason());
    }
}
