package io.concordat.testkit.fake.wms;

import io.concordat.adapter.wms.FulfilmentCancellationReceipt;
import io.concordat.adapter.wms.FulfilmentChangeReceipt;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.returns.Return;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything an in-memory warehouse has done, to be counted: what is missing here was lost, what is here twice was
 * doubled.
 *
 * @param works the numbers each piece of work was taken under; more than one means it was doubled
 * @param shipments every shipment that left, as it is now
 * @param amendments what was changed and stopped of the work
 * @param reservations every step of every reservation that was asked for, oldest first
 * @param returns every return that is expected, as it was announced
 * @param repeats how many calls to release came again under a key that was done
 */
public record WmsEffects(
        Map<Id<FulfilmentOrder>, List<Identifier>> works,
        List<Shipment> shipments,
        Amendments amendments,
        List<Reservation> reservations,
        List<Return> returns,
        int repeats) {

    /**
     * What was changed and stopped of work that was released.
     *
     * @param changes every change that was made, oldest first
     * @param cancellations every cancellation that was made, oldest first
     */
    public record Amendments(List<FulfilmentChangeReceipt> changes, List<FulfilmentCancellationReceipt> cancellations) {

        /** Copies the lists. */
        public Amendments {
            changes = List.copyOf(changes);
            cancellations = List.copyOf(cancellations);
        }
    }

    /** Copies the collections. */
    public WmsEffects {
        works = Map.copyOf(works);
        shipments = List.copyOf(shipments);
        reservations = List.copyOf(reservations);
        returns = List.copyOf(returns);
    }

    /** How often a piece of work was taken. */
    public int released(Id<FulfilmentOrder> work) {
        return works.getOrDefault(work, List.of()).size();
    }

    /** The shipments of an order, oldest first. */
    public List<Shipment> shipmentsOf(Id<SalesOrder> order) {
        return shipments.stream()
                .filter(shipment -> shipment.orders().contains(order))
                .toList();
    }

    /** Shipped quantity of an order by line id; a line that is missing has none. */
    public Map<String, BigDecimal> shipped(Id<SalesOrder> order) {
        Map<String, BigDecimal> shipped = new HashMap<>();
        for (Shipment shipment : shipments) {
            for (ShipmentLine line : shipment.lines()) {
                if (line.orderLine().id().equals(order)) {
                    String lineId = Objects.requireNonNull(line.orderLine().lineId());
                    shipped.merge(lineId, line.quantity().value(), BigDecimal::add);
                }
            }
        }
        return Map.copyOf(shipped);
    }
}
