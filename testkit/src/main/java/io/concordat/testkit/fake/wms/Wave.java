package io.concordat.testkit.fake.wms;

import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import java.util.List;
import java.util.Map;

/**
 * What of a piece of work leaves together.
 *
 * @param work the work
 * @param number 1 for its first wave
 * @param quantities how much of which order line
 * @param stillOpen what of these lines is left after it
 */
record Wave(Work work, int number, Map<String, Quantity> quantities, Map<String, Quantity> stillOpen) {

    String pickId() {
        return work.number().value() + "-P" + number;
    }

    List<LineQuantity> lines() {
        return quantities.entrySet().stream()
                .map(line -> new LineQuantity(line.getKey(), line.getValue()))
                .toList();
    }

    FulfilmentOrder.Line line(String lineId) {
        return work.order().lines().stream()
                .filter(line -> line.lineId().equals(lineId))
                .findFirst()
                .orElseThrow();
    }

    Ref<SalesOrder> orderLine(String lineId) {
        return Ref.toLine(work.salesOrder(), lineId);
    }

    Id<Reservation> reservation(String lineId) {
        return Id.derived("rsv", work.number().toString(), lineId, String.valueOf(number));
    }
}
