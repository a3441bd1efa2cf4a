package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.PriceAnswer;
import io.concordat.adapter.erp.PriceCheck;
import io.concordat.adapter.erp.PriceRequest;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Money;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The in-memory ERP keeps the promises of {@link PriceCheck}. */
public class InMemoryPricesTest extends PriceCheckTck implements Bench.Breakable<PriceCheck> {

    public static final List<Mutant<PriceCheck>> MUTANTS = List.of(
            Mutant.answering(
                    "ERP-11",
                    "leaves out what has no price",
                    PriceAnswer.class,
                    answer -> with(answer, lines -> lines.subList(0, 1))),
            Mutant.answering(
                    "ERP-11",
                    "answers in another order",
                    PriceAnswer.class,
                    answer -> with(answer, lines -> {
                        Collections.reverse(lines);
                        return lines;
                    })),
            Mutant.port("ERP-35", "tells strangers list prices", () -> call -> {
                try {
                    return call.proceed();
                } catch (CallFailedException e) {
                    if (e.kind() != FailureKind.NOT_FOUND) {
                        throw e;
                    }
                    PriceRequest request = (PriceRequest) call.subject();
                    return call.proceedWith(
                            new PriceRequest(null, request.currency(), request.on(), request.lines()), call.context());
                }
            }),
            Mutant.answering(
                    "ERP-36",
                    "rounds to the cent",
                    PriceAnswer.class,
                    answer -> with(
                            answer,
                            lines -> lines.stream()
                                    .map(InMemoryPricesTest::inCents)
                                    .toList())),
            Mutant.answering(
                    "ERP-12",
                    "answers in another currency",
                    PriceAnswer.class,
                    answer -> with(
                            answer,
                            lines -> lines.stream()
                                    .map(InMemoryPricesTest::inDollars)
                                    .toList())));

    private static final UnitPrice PRICE = UnitPrice.of("12.456789", "EUR", Unit.of("KGM"));

    private final Bench<PriceCheck> bench = new Bench<>(PriceCheck.class);
    private final ErpWorld world = new ErpWorld();

    @Override
    public Bench<PriceCheck> bench() {
        return bench;
    }

    @Override
    protected PriceCheck port() {
        return bench.port(world.erp.prices());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected PriceRequest request() {
        world.erp.price(ItemKey.of("A-100"), PRICE);
        SalesOrder order = SalesOrders.order("so-1")
                .line("A-100", "1", "KGM", "1")
                .line("B-200", "1", "C62", "1")
                .build();
        return new PriceRequest(
                null,
                Money.currency("EUR"),
                LocalDate.of(2026, 3, 2),
                order.lines().stream().map(RequestedLine::of).toList());
    }

    private static PriceAnswer with(PriceAnswer answer, UnaryOperator<List<PriceAnswer.Line>> change) {
        return new PriceAnswer(change.apply(new ArrayList<>(answer.lines())), answer.asOf());
    }

    @Override
    protected UnitPrice kept(RequestedLine line) {
        return PRICE;
    }

    private static PriceAnswer.Line inCents(PriceAnswer.Line line) {
        return line.price() == null
                ? line
                : new PriceAnswer.Line(line.lineId(), UnitPrice.of("12.46", "EUR", Unit.of("KGM")), null);
    }

    private static PriceAnswer.Line inDollars(PriceAnswer.Line line) {
        return line.price() == null
                ? line
                : new PriceAnswer.Line(line.lineId(), UnitPrice.of("12.4567", "USD", Unit.of("KGM")), null);
    }
}
