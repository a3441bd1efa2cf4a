package io.concordat.visibility;

import io.concordat.model.event.ShipmentEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The shipments of one order, each from what was said of it. */
final class Shipments {

    private final Map<String, ShipmentFacts> byId = new TreeMap<>();

    Shipments(History history) {
        history.each(
                ShipmentEvent.class,
                (data, event) -> byId.computeIfAbsent(data.shipment().id().value(), ShipmentFacts::new)
                        .observe(data, event));
    }

    /** The shipper's number of a shipment, or its id while nobody has told the number. */
    String number(String id) {
        ShipmentFacts facts = byId.get(id);
        return facts == null ? id : facts.state().number();
    }

    Collection<ShipmentFacts> all() {
        return byId.values();
    }
}
