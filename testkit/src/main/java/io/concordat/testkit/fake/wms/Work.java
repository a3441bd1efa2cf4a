package io.concordat.testkit.fake.wms;

import io.concordat.adapter.wms.FulfilmentChange;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Party;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.terms.FulfilmentPolicy.Backorder;
import io.concordat.model.terms.FulfilmentPolicy.ShipComplete;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.wms.Wave.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One piece of work as it is wanted now, and what of it is under way, in several waves if need be. */
final class Work {

    private final FulfilmentOrder order;
    private final Identifier number;
    private final Map<String, FulfilmentOrder.Line> wanted = new LinkedHashMap<>();
    private final List<Wave> waves = new ArrayList<>();
    private final Map<String, Quantity> reportedShort = new HashMap<>();
    private Party shipTo;
    private int revision;
    private boolean givenUp;

    Work(FulfilmentOrder order, Identifier number) {
        this.order = order;
        this.number = number;
        this.shipTo = order.shipTo();
        this.revision = Objects.requireNonNullElse(order.order().revision(), 1);
        order.lines().forEach(line -> wanted.put(line.lineId(), line));
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

    Party shipTo() {
        return shipTo;
    }

    /** Revision of the order it follows. */
    int revision() {
        return revision;
    }

    List<Wave> waves() {
        return waves;
    }

    /** The line as it is wanted now; empty when it is not wanted any more. */
    Optional<FulfilmentOrder.Line> wanted(String lineId) {
        return Optional.ofNullable(wanted.get(lineId));
    }

    FulfilmentOrder.Line line(String lineId) {
        return wanted(lineId).orElseThrow();
    }

    List<LineQuantity> wanted() {
        return wanted.values().stream()
                .map(line -> new LineQuantity(line.lineId(), line.quantity()))
                .toList();
    }

    /** How much of a line stands at a step or has passed it. */
    BigDecimal reached(Step step, String lineId) {
        return waves.stream()
                .filter(wave -> !wave.isBefore(step))
                .map(wave -> wave.quantity(lineId))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isPickedInPart() {
        return waves.stream().anyMatch(wave -> !wave.isBefore(Step.PICKED) && !wave.isEmpty());
    }

    /** What of a line is wanted and not under way. */
    Quantity open(FulfilmentOrder.Line line) {
        BigDecimal done = reached(Step.ALLOCATED, line.lineId());
        return line.quantity().withValue(line.quantity().value().subtract(done));
    }

    /** What of a line is wanted and not packed. */
    Quantity outstanding(String lineId) {
        Quantity all = line(lineId).quantity();
        return all.withValue(all.value().subtract(reached(Step.PACKED, lineId)));
    }

    List<FulfilmentOrder.Line> openLines() {
        return givenUp
                ? List.of()
                : wanted.values().stream()
                        .filter(line -> open(line).signum() > 0)
                        .toList();
    }

    /** Takes a change over; what it takes less of has been taken out of the waves. */
    void change(FulfilmentChange change) {
        change.lines().forEach(line -> wanted.put(line.lineId(), line));
        shipTo = Objects.requireNonNullElse(change.shipTo(), shipTo);
        revision = change.orderRevision();
        givenUp = false;
    }

    /** Wants less of a line. */
    void wantLess(String lineId, BigDecimal by) {
        FulfilmentOrder.Line line = line(lineId);
        Quantity left = line.quantity().withValue(line.quantity().value().subtract(by));
        if (left.signum() > 0) {
            wanted.put(lineId, new FulfilmentOrder.Line(lineId, line.item(), left, line.policy()));
        } else {
            wanted.remove(lineId);
        }
    }

    /** What the next wave may take of the stock, by line id; empty when it must wait. */
    Map<String, Quantity> takeable(Map<ItemKey, Quantity> stock) {
        Map<ItemKey, Quantity> left = new HashMap<>(stock);
        Map<String, Quantity> taken = new LinkedHashMap<>();
        boolean complete = true;
        for (FulfilmentOrder.Line line : openLines()) {
            Quantity asked = open(line);
            ItemKey item = ItemKey.of(line.item());
            Quantity there = left.getOrDefault(item, Quantity.zero(asked.unit()));
            Quantity take = there.compareTo(asked) < 0 ? there : asked;
            complete &= take.compareTo(asked) == 0;
            if (take.signum() > 0 && (take.compareTo(asked) == 0 || maySplit(line))) {
                left.put(item, there.minus(take));
                taken.put(line.lineId(), take);
            }
        }
        return complete || !mustBeComplete() ? taken : Map.of();
    }

    Wave start(Map<String, Lots> goods) {
        Wave wave = new Wave(this, waves.size() + 1, goods);
        waves.add(wave);
        givenUp = order.policy().backorder() == Backorder.SHIP_AND_CANCEL_REMAINDER;
        return wave;
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
        long started = waves.stream().filter(wave -> !wave.isEmpty()).count();
        return policy.backorder() == Backorder.DISALLOW
                || policy.shipComplete() == ShipComplete.PER_ORDER
                || policy.shipComplete() == ShipComplete.PER_GROUP
                || (most != null && started + 1 >= most);
    }
}
