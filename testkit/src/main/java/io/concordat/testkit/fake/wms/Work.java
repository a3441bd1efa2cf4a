package io.concordat.testkit.fake.wms;

import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.terms.FulfilmentPolicy.Backorder;
import io.concordat.model.terms.FulfilmentPolicy.ShipComplete;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.fake.ItemKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One piece of work and how much of each line is allocated, in several waves if need be. */
final class Work {

    private final FulfilmentOrder order;
    private final Identifier number;
    private final Map<String, Quantity> allocated = new HashMap<>();
    private final Map<String, Quantity> reportedShort = new HashMap<>();
    private int waves;
    private boolean givenUp;

    Work(FulfilmentOrder order, Identifier number) {
        this.order = order;
        this.number = number;
    }

    FulfilmentOrder order() {
        return order;
    }

    Identifier number() {
        return number;
    }

    Id<SalesOrder> salesOrder() {
        return order.order().id();
    }

    int revision() {
        Integer revision = order.order().revision();
        return revision == null ? 1 : revision;
    }

    int waves() {
        return waves;
    }

    Quantity open(FulfilmentOrder.Line line) {
        Quantity done = allocated.get(line.lineId());
        return done == null ? line.quantity() : line.quantity().minus(done);
    }

    List<FulfilmentOrder.Line> openLines() {
        return givenUp
                ? List.of()
                : order.lines().stream().filter(line -> open(line).signum() > 0).toList();
    }

    /** What the next wave may take of the stock, by line id; empty when it must wait. */
    Map<String, Quantity> takeable(Map<ItemKey, Quantity> stock) {
        Map<ItemKey, Quantity> left = new HashMap<>(stock);
        Map<String, Quantity> taken = new LinkedHashMap<>();
        boolean complete = true;
        for (FulfilmentOrder.Line line : openLines()) {
            Quantity wanted = open(line);
            ItemKey item = ItemKey.of(line.item());
            Quantity there = left.getOrDefault(item, Quantity.zero(wanted.unit()));
            Quantity take = there.compareTo(wanted) < 0 ? there : wanted;
            complete &= take.compareTo(wanted) == 0;
            if (take.signum() > 0 && (take.compareTo(wanted) == 0 || maySplit(line))) {
                left.put(item, there.minus(take));
                taken.put(line.lineId(), take);
            }
        }
        return complete || !mustBeComplete() ? taken : Map.of();
    }

    void allocate(Map<String, Quantity> taken) {
        waves++;
        taken.forEach((line, quantity) -> allocated.merge(line, quantity, Quantity::plus));
        givenUp = order.policy().backorder() == Backorder.SHIP_AND_CANCEL_REMAINDER;
    }

    /** Whether a shortage is news. */
    boolean reportsShort(String lineId, Quantity missing) {
        Quantity before = reportedShort.put(lineId, missing);
        return before == null || before.compareTo(missing) != 0;
    }

    private boolean maySplit(FulfilmentOrder.Line line) {
        FulfilmentPolicy policy = line.policy() == null ? order.policy() : line.policy();
        return policy.partialLine() && policy.shipComplete() != ShipComplete.PER_LINE;
    }

    private boolean mustBeComplete() {
        FulfilmentPolicy policy = order.policy();
        Integer most = policy.maxShipments();
        return policy.backorder() == Backorder.DISALLOW
                || policy.shipComplete() == ShipComplete.PER_ORDER
                || policy.shipComplete() == ShipComplete.PER_GROUP
                || (most != null && waves + 1 >= most);
    }
}
