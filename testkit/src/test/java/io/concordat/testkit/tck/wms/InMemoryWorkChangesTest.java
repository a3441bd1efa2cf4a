package io.concordat.testkit.tck.wms;

import io.concordat.adapter.wms.FulfilmentChange;
import io.concordat.adapter.wms.FulfilmentChangeReceipt;
import io.concordat.adapter.wms.FulfilmentChangeSink;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.call.FailureKind;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.order.LineItemBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.FailureDefects;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory warehouse keeps the promises of {@link FulfilmentChangeSink}. */
public class InMemoryWorkChangesTest extends FulfilmentChangeSinkTck implements Bench.Breakable<FulfilmentChangeSink> {

    private static final Code REASON = Code.of("CUSTOMER_REQUEST");

    public static final List<Mutant<FulfilmentChangeSink>> MUTANTS = List.of(
            Mutant.answering(
                    "WMS-9",
                    "tells of the lines that are named only",
                    FulfilmentChangeReceipt.class,
                    receipt -> new FulfilmentChangeReceipt(
                            receipt.work(), receipt.wanted().subList(0, 1), receipt.changedAt(), receipt.notes())),
            FailureDefects.withoutLines("WMS-10", "does not say which line is picked"),
            FailureDefects.rejecting("WMS-11", "refuses what is overtaken as any other", FailureKind.CONFLICT));

    private final Bench<FulfilmentChangeSink> bench = new Bench<>(FulfilmentChangeSink.class);
    private final WmsWorld world = new WmsWorld();

    @Override
    public Bench<FulfilmentChangeSink> bench() {
        return bench;
    }

    @Override
    protected FulfilmentChangeSink port() {
        return bench.port(world.wms.changes());
    }

    @Override
    protected FulfilmentChangeSink portThatLosesAnswers() {
        return bench.losing(world.wms.changes());
    }

    @Override
    protected FulfilmentChangeSink portThatCannotSend() {
        return bench.notSending(world.wms.changes());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected FulfilmentChange document() {
        return change(world.released(), line("7"));
    }

    @Override
    protected FulfilmentChange otherThan(FulfilmentChange change) {
        return change(world.work(change.work()), line("6"));
    }

    @Override
    protected FulfilmentChange refused() {
        return change(world.released(), unknown("8"), unknown("9"));
    }

    @Override
    protected int effectsOf(FulfilmentChange change) {
        return (int) world.wms.effects().amendments().changes().stream()
                .filter(receipt -> receipt.work().equals(change.work()))
                .count();
    }

    @Override
    protected FulfilmentOrder released(FulfilmentChange change) {
        return world.work(change.work());
    }

    @Override
    protected List<LineQuantity> leaves(FulfilmentChange change) {
        return world.leaves(change.work());
    }

    @Override
    protected FulfilmentChange belowWhatIsPicked() {
        return change(world.picked(), line("9"));
    }

    private static FulfilmentChange change(FulfilmentOrder work, FulfilmentOrder.Line... lines) {
        return FulfilmentChange.ofLines(work.id(), 2, List.of(lines), REASON);
    }

    private static FulfilmentOrder.Line line(String quantity) {
        return line("1", "A-100", quantity);
    }

    private static FulfilmentOrder.Line unknown(String lineId) {
        return line(lineId, "Z-900", "1");
    }

    private static FulfilmentOrder.Line line(String lineId, String item, String quantity) {
        return new FulfilmentOrder.Line(
                lineId, LineItemBuilder.builder().sellerItemId(item).build(), Quantity.of(quantity, "C62"), null);
    }
}
