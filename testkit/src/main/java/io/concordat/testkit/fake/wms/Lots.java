package io.concordat.testkit.fake.wms;

import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one item by lot, the first to be taken first. No lot has nothing.
 *
 * @param unit unit of all of them
 * @param byLot how much of which lot; {@link #NO_LOT} for goods without one
 */
record Lots(Unit unit, Map<String, BigDecimal> byLot) {

    static final String NO_LOT = "";

    Lots {
        Map<String, BigDecimal> some = new LinkedHashMap<>(byLot);
        some.values().removeIf(quantity -> quantity.signum() == 0);
        byLot = Collections.unmodifiableMap(some);
    }

    static Lots none(Unit unit) {
        return new Lots(unit, Map.of());
    }

    static Lots of(String lot, Quantity quantity) {
        return new Lots(quantity.unit(), Map.of(lot, quantity.value()));
    }

    BigDecimal total() {
        return byLot.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isEmpty() {
        return byLot.isEmpty();
    }

    /** As much as there is, but no more than a quantity, from the first lots or from one lot only. */
    Lots part(@Nullable String lot, BigDecimal most) {
        Map<String, BigDecimal> taken = new LinkedHashMap<>();
        BigDecimal left = most;
        for (Map.Entry<String, BigDecimal> one : byLot.entrySet()) {
            if (lot == null || lot.equals(one.getKey())) {
                BigDecimal take = one.getValue().min(left);
                taken.put(one.getKey(), take);
                left = left.subtract(take);
            }
        }
        return new Lots(unit, taken);
    }

    /** These, and others behind them. */
    Lots plus(Lots others) {
        Map<String, BigDecimal> sum = new LinkedHashMap<>(byLot);
        others.byLot.forEach((lot, quantity) -> sum.merge(lot, quantity, BigDecimal::add));
        return new Lots(unit, sum);
    }

    Lots minus(Lots others) {
        Map<String, BigDecimal> rest = new LinkedHashMap<>(byLot);
        others.byLot.forEach((lot, quantity) -> rest.merge(lot, quantity.negate(), BigDecimal::add));
        return new Lots(unit, rest);
    }

    /** The lots; none if some of it has no lot, since lots of a line are all of it (QTY-6). */
    List<ShipmentLine.Lot> named() {
        return byLot.containsKey(NO_LOT)
                ? List.of()
                : byLot.entrySet().stream()
                        .map(one ->
                                new ShipmentLine.Lot(one.getKey(), null, Quantity.of(one.getValue(), unit), List.of()))
                        .toList();
    }
}
