package io.concordat.testkit.fake.wms;

import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.testkit.fake.ItemKey;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lies free in the warehouse, by item and lot. */
final class Stock {

    private final Map<ItemKey, Lots> free = new LinkedHashMap<>();

    /** Makes an item known with so much of it and no more. */
    void count(ItemKey item, Quantity quantity) {
        free.put(item, Lots.of(Lots.NO_LOT, quantity));
    }

    /** The unit an item is kept in; empty for an item that is not known. */
    Optional<Unit> unit(ItemKey item) {
        return Optional.ofNullable(free.get(item)).map(Lots::unit);
    }

    Set<ItemKey> items() {
        return free.keySet();
    }

    Lots free(ItemKey item) {
        return Objects.requireNonNull(free.get(item), "an item that is known");
    }

    /** Adds goods behind what is there. */
    void add(ItemKey item, Lots lots) {
        free.merge(item, lots, Lots::plus);
    }

    /** Puts goods back, to be taken again before others. */
    void putBack(ItemKey item, Lots lots) {
        free.merge(item, lots, (there, back) -> back.plus(there));
    }

    /** Takes what there is, but no more than a quantity. */
    Lots take(ItemKey item, @Nullable String lot, BigDecimal most) {
        Lots taken = free(item).part(lot, most);
        free.merge(item, taken, Lots::minus);
        return taken;
    }

    /** How much lies free of each item. */
    Map<ItemKey, Quantity> levels() {
        Map<ItemKey, Quantity> levels = new LinkedHashMap<>();
        free.forEach((item, lots) -> levels.put(item, Quantity.of(lots.total(), lots.unit())));
        return levels;
    }
}
