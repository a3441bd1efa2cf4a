package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.AvailabilityAnswer;
import io.concordat.adapter.erp.AvailabilityCheck;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** The in-memory ERP keeps the promises of {@link AvailabilityCheck}. */
public class InMemoryAvailabilityTest extends AvailabilityCheckTck implements Bench.Breakable<AvailabilityCheck> {

    public static final List<Mutant<AvailabilityCheck>> MUTANTS = List.of(
            Mutant.answering(
                    "ERP-13",
                    "answers one line for both",
                    AvailabilityAnswer.class,
                    answer -> with(answer, answer.lines().subList(0, 1))),
            Mutant.port("ERP-13", "reserves what it was asked for", () -> {
                int[] times = {0};
                return call -> {
                    AvailabilityAnswer answer = (AvailabilityAnswer) call.proceed();
                    AvailabilityAnswer.Line first = answer.lines().get(0);
                    boolean reserved = answer.lines().size() == 2 && times[0]++ > 0;
                    return reserved
                            ? with(
                                    answer,
                                    List.of(having(first, "0"), answer.lines().get(1)))
                            : answer;
                };
            }),
            Mutant.port("ERP-34", "tells an unknown item as sold out", () -> call -> {
                try {
                    return call.proceed();
                } catch (CallFailedException e) {
                    if (e.kind() != FailureKind.REJECTED) {
                        throw e;
                    }
                    return new AvailabilityAnswer(List.of(), OffsetDateTime.parse("2026-03-02T08:00:00Z"));
                }
            }),
            Mutant.answering(
                    "ERP-14",
                    "counts stock for each line",
                    AvailabilityAnswer.class,
                    answer -> with(
                            answer,
                            answer.lines().stream()
                                    .map(line -> having(line, "2"))
                                    .toList())),
            Mutant.answering(
                    "ERP-14",
                    "tells more than was asked for",
                    AvailabilityAnswer.class,
                    answer -> with(
                            answer,
                            answer.lines().stream()
                                    .map(line -> having(line, "600"))
                                    .toList())));

    private final Bench<AvailabilityCheck> bench = new Bench<>(AvailabilityCheck.class);
    private final ErpWorld world = new ErpWorld();

    @Override
    public Bench<AvailabilityCheck> bench() {
        return bench;
    }

    @Override
    protected AvailabilityCheck port() {
        return bench.port(world.erp.availability());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected RequestedLine scarce() {
        return RequestedLine.of(SalesOrders.order("so-1")
                .line("B-200", "5", "C62", "1")
                .build()
                .lines()
                .get(0));
    }

    private static AvailabilityAnswer with(AvailabilityAnswer answer, List<AvailabilityAnswer.Line> lines) {
        return new AvailabilityAnswer(lines, answer.asOf());
    }

    private static AvailabilityAnswer.Line having(AvailabilityAnswer.Line line, String quantity) {
        return new AvailabilityAnswer.Line(line.lineId(), Quantity.of(quantity, "C62"), line.restPromised());
    }
}
