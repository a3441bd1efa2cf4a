package io.concordat.testkit.tck.wms;

import io.concordat.adapter.wms.FulfilmentCancellation;
import io.concordat.adapter.wms.FulfilmentCancellationReceipt;
import io.concordat.adapter.wms.FulfilmentCancellationSink;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.value.Code;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Defect;
import io.concordat.testkit.tck.FailureDefects;
import io.concordat.testkit.tck.Mutant;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The in-memory warehouse keeps the promises of {@link FulfilmentCancellationSink}. */
public class InMemoryWorkCancellationsTest extends FulfilmentCancellationSinkTck
        implements Bench.Breakable<FulfilmentCancellationSink> {

    private static final Code REASON = Code.of("CUSTOMER_REQUEST");

    public static final List<Mutant<FulfilmentCancellationSink>> MUTANTS = List.of(
            Mutant.answering(
                    "WMS-12",
                    "says that less is stopped than is",
                    FulfilmentCancellationReceipt.class,
                    receipt -> stopping(receipt, List.of(line("1", "1")))),
            Mutant.port("WMS-13", "stops one less than it says", () -> {
                Map<IdempotencyKey, Object> answers = new HashMap<>();
                return call -> call.is("find") ? found(answers, call) : stopLess(answers, call);
            }),
            FailureDefects.rejecting("WMS-14", "refuses unknown work as any other", FailureKind.NOT_FOUND));

    private final Bench<FulfilmentCancellationSink> bench = new Bench<>(FulfilmentCancellationSink.class);
    private final WmsWorld world = new WmsWorld();

    @Override
    public Bench<FulfilmentCancellationSink> bench() {
        return bench;
    }

    @Override
    protected FulfilmentCancellationSink port() {
        return bench.port(world.wms.cancellations());
    }

    @Override
    protected FulfilmentCancellationSink portThatLosesAnswers() {
        return bench.losing(world.wms.cancellations());
    }

    @Override
    protected FulfilmentCancellationSink portThatCannotSend() {
        return bench.notSending(world.wms.cancellations());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected FulfilmentCancellation document() {
        return cancelling(world.released(), line("1", "4"));
    }

    @Override
    protected FulfilmentCancellation otherThan(FulfilmentCancellation wish) {
        return cancelling(world.work(wish.work()), line("1", "3"));
    }

    @Override
    protected FulfilmentCancellation refused() {
        return cancelling(world.released(), line("8", "1"), line("9", "1"));
    }

    @Override
    protected int effectsOf(FulfilmentCancellation wish) {
        return (int) world.wms.effects().amendments().cancellations().stream()
                .filter(receipt -> receipt.work().equals(wish.work()))
                .count();
    }

    @Override
    protected FulfilmentCancellation ofALineThatLeftInPart() {
        return cancelling(world.leftInPart("9"), line("1", "9"));
    }

    @Override
    protected LineQuantity waiting(FulfilmentCancellation wish) {
        return line("1", "7");
    }

    @Override
    protected FulfilmentOrder released(FulfilmentCancellation wish) {
        return world.work(wish.work());
    }

    @Override
    protected List<LineQuantity> leaves(FulfilmentCancellation wish) {
        return world.leaves(wish.work());
    }

    private static Object found(Map<IdempotencyKey, Object> answers, Defect.Call call) {
        Object answer = answers.get((IdempotencyKey) call.subject());
        return answer == null ? call.proceed() : Optional.of(answer);
    }

    private static Object stopLess(Map<IdempotencyKey, Object> answers, Defect.Call call) {
        FulfilmentCancellation wish = (FulfilmentCancellation) call.subject();
        FulfilmentCancellation less = new FulfilmentCancellation(
                wish.work(),
                wish.lines().stream().map(InMemoryWorkCancellationsTest::less).toList(),
                wish.reason());
        FulfilmentCancellationReceipt receipt = (FulfilmentCancellationReceipt) call.proceedWith(less, call.context());
        Object answer = receipt.stopped().equals(less.lines()) ? stopping(receipt, wish.lines()) : receipt;
        answers.put(call.context().key(), answer);
        return answer;
    }

    private static LineQuantity less(LineQuantity line) {
        BigDecimal one = line.quantity().value().min(BigDecimal.ONE);
        BigDecimal less = line.quantity().value().subtract(BigDecimal.ONE).max(one);
        return new LineQuantity(line.lineId(), line.quantity().withValue(less));
    }

    private static FulfilmentCancellationReceipt stopping(
            FulfilmentCancellationReceipt receipt, List<LineQuantity> stopped) {
        return new FulfilmentCancellationReceipt(receipt.work(), stopped, receipt.stoppedAt(), receipt.notes());
    }

    private static FulfilmentCancellation cancelling(FulfilmentOrder work, LineQuantity... lines) {
        return new FulfilmentCancellation(work.id(), List.of(lines), REASON);
    }

    private static LineQuantity line(String id, String quantity) {
        return new LineQuantity(id, Quantity.of(quantity, "C62"));
    }
}
