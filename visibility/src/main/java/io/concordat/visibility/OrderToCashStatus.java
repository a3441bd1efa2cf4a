package io.concordat.visibility;

import io.concordat.model.derive.Explained;
import io.concordat.model.derive.FulfilmentCoverage;
import io.concordat.model.derive.ReturnProgress;
import io.concordat.model.derive.ShipmentProgress;
import io.concordat.model.status.CreditStatus;
import io.concordat.model.status.Hold;
import io.concordat.model.status.InvoicingStatus;
import io.concordat.model.status.OrderStatus;
import io.concordat.model.status.PaymentDisposition;
import io.concordat.model.status.Stage;
import java.util.List;

/**
 * How far an order is, on each axis by itself and in one word.
 *
 * @param order what was decided about it
 * @param credit what was decided about its credit
 * @param fulfilment how far its goods are, as a span over the lines with a label
 * @param shipment where its shipments are
 * @param billing how far it is billed
 * @param payment how far it is paid
 * @param returns what comes back
 * @param holds what stops it; released ones are left out
 * @param stage the one word, a view of all this
 */
public record OrderToCashStatus(
        Explained<OrderStatus> order,
        Explained<CreditStatus> credit,
        Explained<FulfilmentCoverage> fulfilment,
        Explained<ShipmentProgress> shipment,
        Explained<InvoicingStatus> billing,
        Explained<PaymentDisposition> payment,
        Explained<ReturnProgress> returns,
        List<Hold> holds,
        Explained<Stage> stage) {

    /** Copies the list. */
    public OrderToCashStatus {
        holds = List.copyOf(holds);
    }
}
