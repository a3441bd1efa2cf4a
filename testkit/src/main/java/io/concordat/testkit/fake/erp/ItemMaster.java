package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.RequestedLine;
import io.concordat.model.order.LineItem;
import io.concordat.model.order.OrderLine;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.UnitPrice;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items an ERP knows, what they cost and how much of them is free. */
final class ItemMaster {

    private final Map<ItemKey, Quantity> free = new HashMap<>();
    private final Map<ItemKey, UnitPrice> prices = new HashMap<>();

    void stock(ItemKey item, Quantity quantity) {
        free.put(item, quantity);
    }

    void receive(ItemKey item, Quantity quantity) {
        free.merge(item, quantity, Quantity::plus);
    }

    void price(ItemKey item, UnitPrice price) {
        prices.put(item, price);
    }

    Optional<UnitPrice> price(LineItem item) {
        return Optional.ofNullable(prices.get(ItemKey.of(item)));
    }

    void check(RequestedLine line, Refusal refusal) {
        Quantity stock = free.get(ItemKey.of(line.item()));
        if (stock == null) {
            refusal.add("UNKNOWN_ITEM", line.lineId(), "no such item: create it before it is ordered");
        } else if (!stock.unit().equals(line.quantity().unit())) {
            refusal.add(
                    "WRONG_UNIT",
                    line.lineId(),
                    "stock is kept in " + stock.unit() + ", found "
                            + line.quantity().unit() + ": convert the quantity before it is sent");
        }
    }

    /** How much of each line is free, in their order; lines for one item share its stock. */
    Map<String, Quantity> available(List<RequestedLine> lines) {
        Map<ItemKey, Quantity> left = new HashMap<>(free);
        Map<String, Quantity> available = new LinkedHashMap<>();
        for (RequestedLine line : lines) {
            available.put(line.lineId(), takeUpTo(line.quantity(), ItemKey.of(line.item()), left));
        }
        return available;
    }

    /** Takes free stock for an order. */
    void take(LineItem item, Quantity quantity) {
        free.merge(ItemKey.of(item), quantity, Quantity::minus);
    }

    /** How much of an item is free; nothing of one that is not known. */
    BigDecimal free(LineItem item) {
        Quantity there = free.get(ItemKey.of(item));
        return there == null ? BigDecimal.ZERO : there.value();
    }

    /** Sets aside for each line what is free, as far as it is wanted and has not left, and gives back what is more. */
    void follow(BookedOrder booked) {
        for (OrderLine line : booked.order().lines()) {
            BigDecimal missing = booked.waiting(line).max(BigDecimal.ZERO).subtract(booked.setAside(line));
            BigDecimal more = missing.min(free(line.item()).max(BigDecimal.ZERO));
            booked.setAside(line, more);
            take(line.item(), line.quantity().withValue(more));
        }
    }

    private static Quantity takeUpTo(Quantity wanted, ItemKey item, Map<ItemKey, Quantity> left) {
        Quantity there = left.getOrDefault(item, Quantity.zero(wanted.unit()));
        Quantity taken = there.compareTo(wanted) < 0 ? there : wanted;
        left.put(item, there.minus(taken));
        return taken;
    }
}
