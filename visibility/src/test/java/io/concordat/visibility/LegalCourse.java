package io.concordat.visibility;

import io.concordat.model.event.Aggregate;
import io.concordat.model.event.Event;
import io.concordat.model.event.InventoryEvent;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.event.PickEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.status.LineQuantitiesBuilder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What can happen to a line of ten pieces, in any order a warehouse, a carrier and a ledger could do it. Keeps its own count
 * of everything, the way the people there would.
 */
final class LegalCourse {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Random chance;
    private final List<Event<?>> events = new ArrayList<>();
    private final Map<String, BigDecimal> reservations = new LinkedHashMap<>();
    private final Map<String, BigDecimal> packed = new LinkedHashMap<>();
    private final Map<String, BigDecimal> left = new LinkedHashMap<>();
    private BigDecimal cancelled = BigDecimal.ZERO;
    private BigDecimal reserved = BigDecimal.ZERO;
    private BigDecimal picked = BigDecimal.ZERO;
    private BigDecimal handedOut = BigDecimal.ZERO;
    private BigDecimal refused = BigDecimal.ZERO;
    private BigDecimal mayComeBack = BigDecimal.ZERO;
    private BigDecimal cameBack = BigDecimal.ZERO;
    private BigDecimal billed = BigDecimal.ZERO;
    private BigDecimal credited = BigDecimal.ZERO;
    private int minute = 1;

    LegalCourse(long seed) {
        chance = new Random(seed);
        events.add(Story.received("so-1", 0, "1"));
        events.add(Story.accepted("so-1", 1));
    }

    LegalCourse steps(int count) {
        for (int i = 0; i < count; i++) {
            minute++;
            step(chance.nextInt(13));
        }
        return this;
    }

    List<Event<?>> events() {
        return events;
    }

    private void step(int kind) {
        switch (kind) {
            case 0 -> cancel(some(free()));
            case 1, 2 -> reserve(some(free()));
            case 3 -> giveBack();
            case 4, 5 -> pick(some(reserved.subtract(picked)));
            case 6 -> pack(some(picked.subtract(sum(packed)).subtract(sum(left)).subtract(arrived())));
            case 7, 8 -> ship();
            case 9 -> voidOne();
            case 10 -> arrive();
            case 11 -> comeBack();
            default -> bill();
        }
    }

    /** Neither cancelled nor reserved. */
    private BigDecimal free() {
        return BigDecimal.TEN.subtract(cancelled).subtract(reserved);
    }

    private BigDecimal arrived() {
        return handedOut.add(refused);
    }

    private BigDecimal shipped() {
        return sum(left).add(arrived());
    }

    private static BigDecimal sum(Map<String, BigDecimal> quantities) {
        return quantities.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A part of a quantity, in halves; all of it now and then. */
    private BigDecimal some(BigDecimal most) {
        int halves = most.divide(HALF).intValueExact();
        return chance.nextInt(4) == 0 ? most : HALF.multiply(BigDecimal.valueOf(chance.nextInt(halves + 1)));
    }

    private static Aggregate<SalesOrder> order() {
        return Aggregate.at(Story.order("so-1"), 1);
    }

    private static Ref<SalesOrder> line() {
        return Ref.toLine(Story.order("so-1"), "1");
    }

    private static List<LineQuantity> line(BigDecimal quantity) {
        return List.of(new LineQuantity("1", Story.pieces(quantity.toPlainString())));
    }

    private void tell(io.concordat.model.event.EventData data) {
        events.add(Story.event("e" + minute, minute, data));
    }

    private void cancel(BigDecimal quantity) {
        if (quantity.signum() > 0) {
            cancelled = cancelled.add(quantity);
            tell(new OrderEvent.Cancelled(order(), line(quantity), null));
        }
    }

    private void reserve(BigDecimal quantity) {
        if (quantity.signum() > 0) {
            String id = "res-" + minute;
            reservations.put(id, quantity);
            reserved = reserved.add(quantity);
            tell(new InventoryEvent.Allocated(
                    Aggregate.created(Id.of(id)), line(), Story.pieces(quantity.toPlainString())));
        }
    }

    private void giveBack() {
        for (Map.Entry<String, BigDecimal> reservation : reservations.entrySet()) {
            if (reserved.subtract(picked).compareTo(reservation.getValue()) >= 0) {
                reserved = reserved.subtract(reservation.getValue());
                reservations.remove(reservation.getKey());
                tell(new InventoryEvent.Deallocated(Aggregate.at(Id.of(reservation.getKey()), 1), line(), null));
                return;
            }
        }
    }

    private void pick(BigDecimal quantity) {
        if (quantity.signum() > 0) {
            picked = picked.add(quantity);
            tell(new PickEvent.Completed(order(), "pick-" + minute, line(quantity)));
        }
    }

    private void pack(BigDecimal quantity) {
        if (quantity.signum() > 0) {
            String id = "sh-" + minute;
            packed.put(id, quantity);
            tell(new ShipmentEvent.Packed(
                    Story.at(id), Story.shipment(id, Story.line("so-1", "1", quantity.toPlainString()))));
        }
    }

    private void ship() {
        packed.entrySet().stream().findFirst().ifPresent(shipment -> {
            packed.remove(shipment.getKey());
            left.put(shipment.getKey(), shipment.getValue());
            events.add(Story.dispatched(
                    shipment.getKey(),
                    minute,
                    Story.line("so-1", "1", shipment.getValue().toPlainString())));
        });
    }

    /** What is billed already is credited first, so only goods nobody paid for are taken back. */
    private void voidOne() {
        for (Map<String, BigDecimal> shipments : List.of(packed, left)) {
            for (Map.Entry<String, BigDecimal> shipment : shipments.entrySet()) {
                boolean unbilled = shipments == packed
                        || shipped().subtract(shipment.getValue()).compareTo(billed) >= 0;
                if (unbilled) {
                    shipments.remove(shipment.getKey());
                    events.add(Story.voided(shipment.getKey(), minute));
                    return;
                }
            }
        }
    }

    private void arrive() {
        left.entrySet().stream().findFirst().ifPresent(shipment -> {
            left.remove(shipment.getKey());
            BigDecimal sent = shipment.getValue();
            BigDecimal no = chance.nextBoolean() ? BigDecimal.ZERO : some(sent);
            handedOut = handedOut.add(sent.subtract(no));
            refused = refused.add(no);
            events.add(
                    no.signum() == 0
                            ? Story.delivered(shipment.getKey(), minute)
                            : Papers.proof(
                                    shipment.getKey(),
                                    minute,
                                    sent.toPlainString(),
                                    sent.subtract(no).toPlainString(),
                                    no.toPlainString()));
        });
    }

    private void comeBack() {
        BigDecimal more = some(handedOut.subtract(mayComeBack));
        if (more.signum() > 0) {
            mayComeBack = mayComeBack.add(more);
            events.add(Papers.returnAuthorised("rma-" + minute, minute, more.toPlainString()));
            return;
        }
        BigDecimal now = some(mayComeBack.subtract(cameBack));
        if (now.signum() > 0) {
            cameBack = cameBack.add(now);
            events.add(Papers.returned("rma", minute, now.toPlainString()));
        }
    }

    private void bill() {
        BigDecimal more = some(shipped().subtract(billed));
        if (more.signum() > 0) {
            billed = billed.add(more);
            events.add(Papers.invoiced("inv-" + minute, minute, more.toPlainString()));
            return;
        }
        BigDecimal back = some(billed.subtract(credited));
        if (back.signum() > 0) {
            credited = credited.add(back);
            events.add(Papers.credited("cm-" + minute, null, minute, back.toPlainString()));
        }
    }

    /** What the people there would say. */
    LineQuantities counted() {
        return LineQuantitiesBuilder.builder()
                .unit(Unit.ONE)
                .ordered(BigDecimal.TEN)
                .cancelled(cancelled)
                .allocated(reserved.subtract(shipped()))
                .picked(picked.subtract(shipped()))
                .packed(sum(packed))
                .shipped(shipped())
                .delivered(handedOut)
                .undeliverable(refused)
                .returnAuthorised(mayComeBack)
                .returned(cameBack)
                .invoiced(billed)
                .credited(credited)
                .build();
    }
}
