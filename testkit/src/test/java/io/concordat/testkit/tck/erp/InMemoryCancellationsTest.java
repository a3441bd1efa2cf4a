package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.CancellationReceipt;
import io.concordat.adapter.erp.OrderCancellation;
import io.concordat.adapter.erp.OrderCancellationSink;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.testkit.Calls;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory ERP keeps the promises of {@link OrderCancellationSink}. */
public class InMemoryCancellationsTest extends OrderCancellationSinkTck
        implements Bench.Breakable<OrderCancellationSink> {

    public static final List<Mutant<OrderCancellationSink>> MUTANTS = List.of(
            Mutant.answering(
                    "ERP-26",
                    "says that all of the line is cancelled",
                    CancellationReceipt.class,
                    receipt -> new CancellationReceipt(
                            receipt.order(), List.of(line("1", "10")), receipt.cancelledAt(), receipt.notes())),
            Mutant.refusingStrangers("ERP-27"),
            Mutant.answering(
                    "ERP-52",
                    "names another order",
                    CancellationReceipt.class,
                    receipt -> new CancellationReceipt(
                            Ref.to(Id.of("so-another")), receipt.cancelled(), receipt.cancelledAt(), receipt.notes())));

    private final Bench<OrderCancellationSink> bench = new Bench<>(OrderCancellationSink.class);
    private final ErpWorld world = new ErpWorld();

    @Override
    public Bench<OrderCancellationSink> bench() {
        return bench;
    }

    @Override
    protected OrderCancellationSink port() {
        return bench.port(world.erp.cancellations());
    }

    @Override
    protected OrderCancellationSink portThatLosesAnswers() {
        return bench.losing(world.erp.cancellations());
    }

    @Override
    protected OrderCancellationSink portThatCannotSend() {
        return bench.notSending(world.erp.cancellations());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected OrderCancellation document() {
        return cancelling(world.booked(), line("1", "4"));
    }

    @Override
    protected OrderCancellation otherThan(OrderCancellation wish) {
        return cancelling(world.order(wish.order().id()), line("1", "3"));
    }

    @Override
    protected OrderCancellation refused() {
        return cancelling(world.booked(), line("8", "1"), line("9", "1"));
    }

    @Override
    protected OrderCancellation outdated() {
        OrderCancellation first = document();
        Ref<SalesOrder> revision = new Ref<>(first.order().id(), List.of(), null, 1, null);
        world.erp.cancellations().cancel(first, Calls.call("first-" + first.order(), world.clock));
        return new OrderCancellation(revision, first.lines(), first.reason());
    }

    @Override
    protected int effectsOf(OrderCancellation wish) {
        return (int) world.erp.effects().cancellations().stream()
                .filter(receipt -> receipt.order().id().equals(wish.order().id()))
                .count();
    }

    @Override
    protected OrderCancellation ofALineThatLeftInPart() {
        return cancelling(world.shippedInPart("7"), line("1", "10"));
    }

    @Override
    protected LineQuantity waiting(OrderCancellation wish) {
        return line("1", "3");
    }

    private static OrderCancellation cancelling(SalesOrder order, LineQuantity... lines) {
        return new OrderCancellation(Ref.to(order.id()), List.of(lines), Code.of("CUSTOMER"));
    }

    private static LineQuantity line(String id, String quantity) {
        return new LineQuantity(id, Quantity.of(quantity, "KGM"));
    }
}
