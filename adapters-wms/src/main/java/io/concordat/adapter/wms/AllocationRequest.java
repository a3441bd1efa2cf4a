package io.concordat.adapter.wms;

import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.item.Item;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The wish to have stock set aside for an order line before work is released for it.
 *
 * @param demand the order line, with its line id
 * @param item what
 * @param quantity how much in all, 0 or more; 0 gives back what is set aside
 * @param kind how firm
 * @param source the stock to take it from
 */
public record AllocationRequest(
        Ref<SalesOrder> demand, Ref<Item> item, Quantity quantity, Reservation.Kind kind, Source source) {

    /**
     * The stock to take it from.
     *
     * @param site the warehouse; null for any
     * @param lot lot number; null for any
     */
    public record Source(
            @Nullable Identifier site, @Nullable String lot) {

        /** Any stock. */
        public static final Source ANY = new Source(null, null);
    }

    /** Refuses a demand without a line and a negative quantity. */
    public AllocationRequest {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        if (demand.lineId() == null) {
            throw new IllegalArgumentException("stock was asked for order " + demand + " as a whole: name the line");
        }
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("stock was asked for order line " + demand + ", " + quantity
                    + ": expected 0 or more, 0 gives back what is set aside");
        }
    }

    /** The same request for another quantity. */
    public AllocationRequest withQuantity(Quantity other) {
        return new AllocationRequest(demand, item, other, kind, source);
    }
}
