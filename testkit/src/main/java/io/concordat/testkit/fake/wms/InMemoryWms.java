package io.concordat.testkit.fake.wms;

import io.concordat.adapter.AdapterDescriptor;
import io.concordat.adapter.wms.AllocationFeed;
import io.concordat.adapter.wms.AllocationSink;
import io.concordat.adapter.wms.FulfilmentCancellationSink;
import io.concordat.adapter.wms.FulfilmentChangeSink;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.adapter.wms.FulfilmentOrderSink;
import io.concordat.adapter.wms.InventoryAdjustmentFeed;
import io.concordat.adapter.wms.InventorySource;
import io.concordat.adapter.wms.ReturnOrderSink;
import io.concordat.adapter.wms.ReturnReceiptFeed;
import io.concordat.adapter.wms.ShipmentFeed;
import io.concordat.model.returns.Return;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.ItemKey;
import java.math.BigDecimal;
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
 * step is an event on its feed when its clock has passed the time. The requested window is a wish to it, not a gate. What is
 * picked can be stopped, no longer changed; what is packed can no longer be stopped either. Work takes what is reserved for
 * its order lines when it is released. Safe for use by several threads.
 */
public final class InMemoryWms {

    private static final Set<Class<?>> PORTS = Set.of(
            FulfilmentOrderSink.class,
            FulfilmentChangeSink.class,
            FulfilmentCancellationSink.class,
            ShipmentFeed.class,
            AllocationSink.class,
            AllocationFeed.class,
            InventorySource.class,
            InventoryAdjustmentFeed.class,
            ReturnOrderSink.class,
            ReturnReceiptFeed.class);

    private final WmsSetup setup;
    private final Agenda agenda;
    private final Stock stock = new Stock();
    private final Floor floor;
    private final ReservationDesk reservations;
    private final WorkDesk work;
    private final ChangeDesk changes;
    private final CancellationDesk cancellations;
    private final StockRoom stockRoom;
    private final ReturnsBay bay;
    private final ReturnsDesk returns;

    /** A warehouse of the standard setup. */
    public InMemoryWms(Clock clock) {
        this(WmsSetup.standard(), clock);
    }

    /** A warehouse that knows no items yet. */
    public InMemoryWms(WmsSetup setup, Clock clock) {
        this.setup = setup;
        this.agenda = new Agenda(clock);
        this.floor = new Floor(setup, agenda, stock);
        this.reservations = new ReservationDesk(setup, agenda, stock, floor);
        this.work = new WorkDesk(setup, agenda, floor, reservations);
        this.changes = new ChangeDesk(setup.deduplication(), agenda, floor);
        this.cancellations = new CancellationDesk(setup.deduplication(), agenda, floor);
        this.stockRoom = new StockRoom(setup, agenda, stock, new StockCount(setup, agenda, stock, floor, reservations));
        this.bay = new ReturnsBay(setup, agenda, stock);
        this.returns = new ReturnsDesk(setup, agenda, stock, bay);
    }

    /** Makes an item known, or counts its stock anew; the unit is the one it may be asked for in. */
    public void stock(ItemKey item, Quantity quantity) {
        agenda.change(() -> stock.count(item, quantity));
    }

    /** Adds stock of a lot now, without going on with work that waits. */
    public void stock(ItemKey item, String lot, Quantity quantity) {
        agenda.change(() -> stock.add(item, Lots.of(lot, quantity)));
    }

    /** Corrects the stock that lies free, by a count or for damage; the cause is told on the feed of adjustments. */
    public void adjust(ItemKey item, Quantity delta, Code cause) {
        agenda.change(() -> stockRoom.adjust(item, delta, cause));
    }

    /** Receives goods of a return that was announced. */
    public void receive(Id<Return> returnOrder, String lineId, Quantity quantity) {
        agenda.change(() -> bay.receive(returnOrder, lineId, quantity));
    }

    /** Inspects what was received of a line of a return; what is neither rejected nor damaged goes back on stock. */
    public void inspect(Id<Return> returnOrder, String lineId, BigDecimal rejected, BigDecimal damaged) {
        agenda.change(() -> {
            bay.inspect(returnOrder, lineId, rejected, damaged);
            floor.allocateAll();
        });
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

    /** The port that changes work. */
    public FulfilmentChangeSink changes() {
        return changes;
    }

    /** The port that stops work. */
    public FulfilmentCancellationSink cancellations() {
        return cancellations;
    }

    /** The port that sets stock aside. */
    public AllocationSink allocations() {
        return reservations;
    }

    /** The port that tells what becomes of reservations. */
    public AllocationFeed allocationSteps() {
        return reservations.log()::poll;
    }

    /** The port that reads stock. */
    public InventorySource inventory() {
        return stockRoom;
    }

    /** The port that tells how stock was corrected. */
    public InventoryAdjustmentFeed adjustments() {
        return stockRoom.log()::poll;
    }

    /** The port that takes announcements of what comes back. */
    public ReturnOrderSink returns() {
        return returns;
    }

    /** The port that tells what came back. */
    public ReturnReceiptFeed returnReceipts() {
        return bay.log()::poll;
    }

    /** The port that tells what happens. */
    public ShipmentFeed shipments() {
        return floor.log()::poll;
    }

    /** What it says about itself. */
    public AdapterDescriptor descriptor() {
        return new AdapterDescriptor(
                setup.name(), SystemRole.WMS, PORTS, AdapterDescriptor.Limits.NONE, List.of(Wave.STEPS));
    }

    /** What it has done until now, for verification. */
    public WmsEffects effects() {
        return agenda.look(() -> {
            Map<Id<FulfilmentOrder>, List<Identifier>> works = new LinkedHashMap<>();
            for (Work one : floor.works()) {
                works.computeIfAbsent(one.order().id(), id -> new ArrayList<>()).add(one.number());
            }
            return new WmsEffects(
                    works,
                    floor.shipments(),
                    new WmsEffects.Amendments(changes.receipts(), cancellations.receipts()),
                    reservations.steps(),
                    returns.announced(),
                    work.repeats());
        });
    }

    private void receive(ItemKey item, Quantity quantity) {
        stock.add(item, Lots.of(Lots.NO_LOT, quantity));
        floor.allocateAll();
    }
}
