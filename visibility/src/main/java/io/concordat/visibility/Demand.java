package io.concordat.visibility;

import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.terms.FulfilmentPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest revision of the order that is known; what is wanted follows from it alone. */
final class Demand {

    private @Nullable SalesOrder newest;
    private int revision = -1;

    Demand(History history) {
        history.each(OrderEvent.class, (data, event) -> {
            if (data instanceof OrderEvent.Received received) {
                consider(received.snapshot(), received.order().revisionAfter());
            } else if (data instanceof OrderEvent.Changed changed) {
                consider(changed.snapshot(), changed.order().revisionAfter());
            }
        });
    }

    private void consider(SalesOrder snapshot, int itsRevision) {
        if (itsRevision >= revision) {
            revision = itsRevision;
            newest = snapshot;
        }
    }

    @Nullable
    SalesOrder order() {
        return newest;
    }

    List<OrderLine> lines() {
        return newest == null ? List.of() : newest.lines();
    }

    /** The policy under the order's own terms. */
    StatusPolicy policy(StatusPolicy standard) {
        if (newest == null) {
            return standard;
        }
        FulfilmentPolicy own = newest.delivery().policy();
        return standard.forOrder(newest.terms().invoicing(), own.overShipPercent(), own.underShipPercent());
    }
}
