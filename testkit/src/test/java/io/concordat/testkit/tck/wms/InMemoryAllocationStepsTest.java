package io.concordat.testkit.tck.wms;

import io.concordat.adapter.wms.AllocationFeed;
import io.concordat.adapter.wms.AllocationRequest;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.document.MetaBuilder;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.ReservationBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.ItemDefects;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory warehouse keeps the promises of {@link AllocationFeed}. */
public class InMemoryAllocationStepsTest extends AllocationFeedTck implements Bench.Breakable<AllocationFeed> {

    public static final List<Mutant<AllocationFeed>> MUTANTS = List.of(
            ItemDefects.changingEachTime(
                    Reservation.class,
                    (step, polls) -> ReservationBuilder.builder(step)
                            .shortQuantity(Quantity.of(String.valueOf(polls), "C62"))
                            .build()),
            ItemDefects.changing(
                    "WMS-18",
                    "tells each step under another id",
                    Reservation.class,
                    step -> ReservationBuilder.builder(step)
                            .id(Id.of(step.id() + "-" + step.meta().revision()))
                            .build()),
            ItemDefects.changing(
                    "WMS-18",
                    "tells the steps in falling revisions",
                    Reservation.class,
                    step -> ReservationBuilder.builder(step)
                            .meta(MetaBuilder.builder(step.meta())
                                    .revision(1000 - step.meta().revision())
                                    .build())
                            .build()),
            ItemDefects.changing(
                    "WMS-19",
                    "goes on to set aside what was given back",
                    Reservation.class,
                    step -> ReservationBuilder.builder(step)
                            .quantity(Quantity.of("1", "C62"))
                            .build()));

    private final Bench<AllocationFeed> bench = new Bench<>(AllocationFeed.class);
    private final WmsWorld world = new WmsWorld();

    @Override
    public Bench<AllocationFeed> bench() {
        return bench;
    }

    @Override
    protected AllocationFeed port() {
        return bench.port(world.wms.allocationSteps());
    }

    @Override
    protected AllocationFeed portThatBreaksMidway() {
        return bench.breaking(world.wms.allocationSteps());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected void happen() {
        world.setAside(world.request(world.newLine(), "A-100", "3"));
    }

    @Override
    protected Ref<SalesOrder> setAsideAndGiveBack() {
        AllocationRequest request = world.request(world.newLine(), "A-100", "3");
        world.setAside(request);
        world.setAside(request.withQuantity(Quantity.of("0", "C62")));
        return request.demand();
    }

    @Override
    protected Ref<SalesOrder> setAsideAndUse() {
        FulfilmentOrder work = world.notReleased();
        AllocationRequest request =
                world.request(Ref.toLine(work.order().id(), work.lines().get(0).lineId()), "A-100", "3");
        world.setAside(request);
        world.release(work);
        return request.demand();
    }
}
