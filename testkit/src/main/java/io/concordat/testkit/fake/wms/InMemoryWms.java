package io.concordat.testkit.fake.wms;

import io.concordat.adapter.AdapterDescriptor;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.adapter.wms.FulfilmentOrderSink;
import io.concordat.adapter.wms.ShipmentFeed;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.ItemKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small warehouse in memory that keeps every promise of the WMS ports.
 *
 * <p>It allocates what its stock and the policy of the work allow, ships that, and the rest when more stock comes in. Each
 * step is an event on its feed when its clock has passed the time. The requested window is a wish to it, not a gate. Safe
 * for use by several threads.
 */
public final class InMemoryWms {

    private final WmsSetup setup;
    private final Agenda agenda;
    private final Floor floor;
    private final WorkDesk work;

    /** A warehouse of the standard setup. */
    public InMemoryWms(Clock clock) {
        this(WmsSetup.standard(), clock);
    }

    /** A warehouse that knows no items yet. */
    public InMemoryWms(WmsSetup setup, Clock clock) {
        this.setup = setup;
        this.agenda = new Agenda(clock);
        this.floor = new Floor(setup, agenda);
        this.work = new WorkDesk(setup, agenda, floor);
    }

    /** Makes an item known, or counts its stock anew; the unit is the one it may be asked for in. */
    public void stock(ItemKey item, Quantity quantity) {
        agenda.change(() -> floor.stock().put(item, quantity));
    }

    /** Adds stock now and goes on with work that waits for it, oldest first. */
    public void replenish(ItemKey item, Quantity quantity) {
        agenda.change(() -> receive(item, quantity));
    }

    /** Adds stock after a while, as {@link #replenish} does. */
    public void replenishIn(Duration later, ItemKey item, Quantity quantity) {
        agenda.change(() -> agenda.in(later, () -> receive(item, quantity)));
    }

    /** The port that takes work. */
    public FulfilmentOrderSink work() {
        return work;
    }

    /** The port that tells what happens. */
    public ShipmentFeed shipments() {
        return floor.log()::poll;
    }

    /** What it says about itself. */
    public AdapterDescriptor descriptor() {
        return new AdapterDescriptor(
                setup.name(),
                SystemRole.WMS,
                Set.of(FulfilmentOrderSink.class, ShipmentFeed.class),
                AdapterDescriptor.Limits.NONE);
    }

    /** What it has done until now, for verification. */
    public WmsEffects effects() {
        return agenda.look(() -> {
            Map<Id<FulfilmentOrder>, List<Identifier>> works = new LinkedHashMap<>();
            for (Work one : floor.works()) {
                works.computeIfAbsent(one.order().id(), id -> new ArrayList<>()).add(one.number());
            }
            return new WmsEffects(works, floor.shipments(), work.repeats());
        });
    }

    private void receive(ItemKey item, Quantity quantity) {
        floor.stock().merge(item, quantity, Quantity::plus);
        floor.allocateAll();
    }
}
