package io.concordat.testkit.fake.wms;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.Page;
import io.concordat.adapter.wms.InventoryRequest;
import io.concordat.adapter.wms.InventorySnapshot;
import io.concordat.adapter.wms.InventorySource;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.StockEvent;
import io.concordat.model.inventory.InventoryPosition;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.EventLog;
import io.concordat.testkit.fake.FeedLog;
import io.concordat.testkit.fake.ItemKey;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes pictures of the stock, keeps the last of them to be read page by page, and corrects the stock. */
final class StockRoom implements InventorySource {

    private static final int KEPT = 16;

    private record Picture(InventoryRequest request, OffsetDateTime asOf, FeedLog<InventoryPosition> positions) {}

    private final WmsSetup setup;
    private final Agenda agenda;
    private final Stock stock;
    private final StockCount count;
    private final EventLog<StockEvent.Adjusted> log;
    private final Map<Id<InventoryPosition>, Integer> revisions = new HashMap<>();
    private final Map<String, Picture> pictures = new LinkedHashMap<>();
    private int taken;
    private int corrections;

    StockRoom(WmsSetup setup, Agenda agenda, Stock stock, StockCount count) {
        this.setup = setup;
        this.agenda = agenda;
        this.stock = stock;
        this.count = count;
        this.log = new EventLog<>(setup.source() + ":adjustments", agenda);
    }

    EventLog<StockEvent.Adjusted> log() {
        return log;
    }

    @Override
    public InventorySnapshot read(InventoryRequest request, Cursor since, int most, CallContext call) {
        return agenda.serve(call, () -> {
            String name = since.isStart() ? take(request) : since.text().replaceFirst(":.*", "");
            Picture picture = pictures.get(name);
            if (picture == null || !picture.request().equals(request)) {
                throw new CallFailedException(new Failure.NotFound(
                        "stock was read on with a cursor that belongs to no picture of this request: begin a new one"));
            }
            String place = since.text().substring(Math.min(since.text().length(), name.length() + 1));
            Page<InventoryPosition> page =
                    picture.positions().poll(Cursor.of(since.isStart() ? "" : place), most, call);
            Cursor next = Cursor.of(name + ":" + page.next().text());
            return new InventorySnapshot(picture.asOf(), new Page<>(page.items(), next, page.more()));
        });
    }

    /** Corrects what lies free of an item, by one event for each lot; to be called by work on the agenda. */
    void adjust(ItemKey item, Quantity delta, Code cause) {
        Lots free = stock.free(item);
        if (delta.signum() == 0 || free.total().add(delta.value()).signum() < 0) {
            throw new IllegalArgumentException("stock of " + item + " is adjusted by " + delta + " where "
                    + free.total() + " lie free: expected not zero, and no less than what lies free");
        }
        if (delta.signum() > 0) {
            stock.add(item, Lots.of(Lots.NO_LOT, delta));
            record(count.position(item, Lots.NO_LOT), delta, cause);
            return;
        }
        Lots lost = stock.take(item, null, delta.value().negate());
        lost.byLot()
                .forEach((lot, quantity) ->
                        record(count.position(item, lot), delta.withValue(quantity.negate()), cause));
    }

    private void record(Id<InventoryPosition> position, Quantity delta, Code cause) {
        int revision = revisions.merge(position, 1, Integer::sum);
        Identifier reference = Identifier.of(setup.source(), "ADJ-" + ++corrections, "ADJUSTMENT");
        log.record(
                EventTypes.INVENTORY_ADJUSTED,
                position.value(),
                new StockEvent.Adjusted(Aggregate.changed(position, revision - 1), delta, cause, reference));
    }

    private String take(InventoryRequest request) {
        if (!setup.isSite(request.site())) {
            throw new CallFailedException(new Failure.NotFound(
                    "stock of a site was asked for that is not known here: name a site of this warehouse, or none"));
        }
        taken++;
        FeedLog<InventoryPosition> positions = new FeedLog<>(setup.source(), agenda);
        count.positions(taken).stream().filter(one -> fits(one, request)).forEach(positions::add);
        String name = String.valueOf(taken);
        pictures.put(name, new Picture(request, agenda.now(), positions));
        pictures.remove(String.valueOf(taken - KEPT));
        return name;
    }

    private static boolean fits(InventoryPosition position, InventoryRequest request) {
        return request.items().isEmpty()
                || request.items().stream()
                        .anyMatch(
                                item -> item.id().equals(position.stock().item().id()));
    }
}
