package io.concordat.testkit.tck.wms;

import io.concordat.adapter.wms.AllocationRequest;
import io.concordat.adapter.wms.AllocationSink;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.ReservationBuilder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory warehouse keeps the promises of {@link AllocationSink}. */
public class InMemoryAllocationsTest extends AllocationSinkTck implements Bench.Breakable<AllocationSink> {

    public static final List<Mutant<AllocationSink>> MUTANTS = List.of(
            Mutant.answering(
                    "WMS-15",
                    "does not tell what is short",
                    Reservation.class,
                    answer -> ReservationBuilder.builder(answer)
                            .shortQuantity(Quantity.zero(answer.quantity().unit()))
                            .build()),
            Mutant.answering(
                    "WMS-15",
                    "names no lot",
                    Reservation.class,
                    answer -> ReservationBuilder.builder(answer)
                            .goods(new Reservation.Goods(
                                    answer.goods().item(), answer.goods().location(), List.of(), null))
                            .build()),
            Mutant.answering(
                    "WMS-16",
                    "sets aside what is not there",
                    Reservation.class,
                    answer -> ReservationBuilder.builder(answer)
                            .quantity(answer.quantity().plus(answer.shortQuantity()))
                            .shortQuantity(Quantity.zero(answer.quantity().unit()))
                            .build()),
            Mutant.answering(
                    "WMS-17",
                    "gives each step another id",
                    Reservation.class,
                    answer -> ReservationBuilder.builder(answer)
                            .id(Id.of(answer.id() + "-" + answer.meta().revision()))
                            .build()));

    private final Bench<AllocationSink> bench = new Bench<>(AllocationSink.class);
    private final WmsWorld world = new WmsWorld();

    @Override
    public Bench<AllocationSink> bench() {
        return bench;
    }

    @Override
    protected AllocationSink port() {
        return bench.port(world.wms.allocations());
    }

    @Override
    protected AllocationSink portThatLosesAnswers() {
        return bench.losing(world.wms.allocations());
    }

    @Override
    protected AllocationSink portThatCannotSend() {
        return bench.notSending(world.wms.allocations());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected AllocationRequest document() {
        return world.request(world.newLine(), "A-100", "3");
    }

    @Override
    protected AllocationRequest otherThan(AllocationRequest request) {
        return request.withQuantity(Quantity.of("4", "C62"));
    }

    @Override
    protected AllocationRequest refused() {
        AllocationRequest request = world.request(world.newLine(), "Z-900", "1");
        return new AllocationRequest(
                request.demand(),
                request.item(),
                request.quantity(),
                request.kind(),
                new AllocationRequest.Source(Identifier.of("urn:example", "elsewhere"), null));
    }

    @Override
    protected int effectsOf(AllocationRequest request) {
        return (int) world.wms.effects().reservations().stream()
                .filter(step -> step.demand().equals(request.demand()))
                .count();
    }

    @Override
    protected AllocationRequest forMoreThanThereIs() {
        return world.request(world.newLine(), "B-200", "5");
    }

    @Override
    protected AllocationRequest forAnotherLine(AllocationRequest request) {
        return world.request(
                world.newLine(),
                request.item().id().value(),
                request.quantity().value().toPlainString());
    }

    @Override
    protected AllocationRequest ofALot() {
        AllocationRequest request = world.request(world.newLine(), "L-300", "3");
        return new AllocationRequest(
                request.demand(),
                request.item(),
                request.quantity(),
                request.kind(),
                new AllocationRequest.Source(null, "LOT-2"));
    }
}
