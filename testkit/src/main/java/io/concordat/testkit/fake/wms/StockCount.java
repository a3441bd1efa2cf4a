package io.concordat.testkit.fake.wms;

import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.MetaBuilder;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.inventory.InventoryPosition;
import io.concordat.model.inventory.StockIdentity;
import io.concordat.model.inventory.StockLevels;
import io.concordat.model.item.Item;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.wms.Wave.Step;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts what stands in the warehouse: what lies free, what is set aside, and what is picked and has not left. */
final class StockCount {

    private static final Code AVAILABLE = Code.of("AVAILABLE", KnownCodes.STOCK_STATUS);
    private static final BigDecimal NONE = BigDecimal.ZERO;

    private final WmsSetup setup;
    private final Agenda agenda;
    private final Stock stock;
    private final Floor floor;
    private final ReservationDesk reservations;

    StockCount(WmsSetup setup, Agenda agenda, Stock stock, Floor floor, ReservationDesk reservations) {
        this.setup = setup;
        this.agenda = agenda;
        this.stock = stock;
        this.floor = floor;
        this.reservations = reservations;
    }

    /** Every position as it is now. */
    List<InventoryPosition> positions(int sequence) {
        List<InventoryPosition> positions = new ArrayList<>();
        for (ItemKey item : stock.items()) {
            for (String lot : lots(item)) {
                positions.add(position(item, lot, sequence));
            }
        }
        return positions;
    }

    private Set<String> lots(ItemKey item) {
        Set<String> lots = new LinkedHashSet<>(Set.of(Lots.NO_LOT));
        lots.addAll(stock.free(item).byLot().keySet());
        waiting(item, step -> true).forEach(goods -> lots.addAll(goods.byLot().keySet()));
        setAside(item, kind -> true).forEach(goods -> lots.addAll(goods.byLot().keySet()));
        return lots;
    }

    private InventoryPosition position(ItemKey item, String lot, int sequence) {
        OffsetDateTime now = agenda.now();
        Meta meta = Meta.first(InventoryPosition.class, setup.producer(), now);
        return new InventoryPosition(
                position(item, lot),
                new StockIdentity(
                        ref(item),
                        StockIdentity.Place.of(setup.site()),
                        name(lot),
                        null,
                        AVAILABLE,
                        StockIdentity.Ownership.OWN),
                levels(item, lot),
                List.of(),
                List.of(),
                List.of(),
                new InventoryPosition.Snapshot(now, sequence, null),
                Appendix.EMPTY,
                MetaBuilder.builder(meta).revision(sequence).build());
    }

    private StockLevels levels(ItemKey item, String lot) {
        BigDecimal free = of(lot, Stream.of(stock.free(item)));
        BigDecimal picked = of(lot, waiting(item, step -> step != Step.ALLOCATED));
        BigDecimal soft = of(lot, setAside(item, kind -> kind == Reservation.Kind.SOFT));
        BigDecimal hard = of(lot, setAside(item, kind -> kind != Reservation.Kind.SOFT))
                .add(of(lot, waiting(item, step -> step == Step.ALLOCATED)));
        BigDecimal outgoing = picked.add(soft).add(hard);
        return new StockLevels(
                stock.free(item).unit(),
                new StockLevels.Physical(free.add(outgoing), picked, NONE, NONE),
                new StockLevels.Reserved(soft, hard, NONE),
                new StockLevels.Ordered(NONE, outgoing),
                NONE,
                free);
    }

    /** Goods of an item in waves that have not left. */
    private Stream<Lots> waiting(ItemKey item, Predicate<Step> at) {
        return floor.works().stream()
                .flatMap(work -> work.waves().stream())
                .filter(wave -> wave.isBefore(Step.DISPATCHED) && at.test(wave.step()))
                .flatMap(wave -> wave.goods().entrySet().stream()
                        .filter(line ->
                                ItemKey.of(wave.line(line.getKey()).item()).equals(item))
                        .map(line -> line.getValue()));
    }

    private Stream<Lots> setAside(ItemKey item, Predicate<Reservation.Kind> as) {
        return reservations.held().stream()
                .filter(held ->
                        held.item().equals(item) && as.test(held.reservation().kind()))
                .map(ReservationDesk.Held::lots);
    }

    private static BigDecimal of(String lot, Stream<Lots> goods) {
        return goods.map(one -> one.byLot().getOrDefault(lot, NONE)).reduce(NONE, BigDecimal::add);
    }

    /** The position of a lot of an item. */
    Id<InventoryPosition> position(ItemKey item, String lot) {
        return Id.derived("stock", setup.source(), item.value(), lot);
    }

    private static Ref<Item> ref(ItemKey item) {
        return Ref.to(Id.of(item.value()));
    }

    private static @Nullable String name(String lot) {
        return lot.equals(Lots.NO_LOT) ? null : lot;
    }
}
