package io.concordat.testkit;

import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shipments as a warehouse would report them. */
public final class Shipments {

    private Shipments() {}

    /** A dispatched shipment of an order: quantity by order line, in the line's unit. */
    public static Shipment of(String id, SalesOrder order, Map<String, String> quantities, Clock clock) {
        List<ShipmentLine> lines = new ArrayList<>();
        new TreeMap<>(quantities)
                .forEach((lineId, quantity) -> lines.add(ShipmentLine.of(
                        String.valueOf(lines.size() + 1),
                        Ref.toLine(order.id(), lineId),
                        Quantity.of(
                                new BigDecimal(quantity),
                                order.lines().get(0).quantity().unit()))));
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new Shipment(
                Id.of(id),
                id,
                ShipmentStatus.DISPATCHED,
                new Shipment.Route(null, null),
                null,
                new Shipment.Times(null, now, now, null, null),
                lines,
                Shipment.Handling.NONE,
                Appendix.EMPTY,
                Meta.first(Shipment.class, Producer.of("wms-1", SystemRole.WMS), now));
    }
}
