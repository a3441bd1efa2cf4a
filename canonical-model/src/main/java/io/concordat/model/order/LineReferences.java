package io.concordat.model.order;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.item.Item;
import io.concordat.model.value.Code;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line refers to.
 *
 * @param customer the customer's own line
 * @param quoteLine the line of the quote it was made from
 * @param substitution what it takes the place of
 * @param replaces the line of an order whose goods came back or were lost
 * @param dropShip who ships it instead of us
 * @param requestedTracking lots and serials asked for
 * @param costCentre cost centre or ledger account
 * @param note text for people
 */
@GeneratesBuilder
public record LineReferences(
        @Valid @Nullable CustomerLine customer,
        @Valid @Nullable Ref<?> quoteLine,
        @Valid @Nullable Substitution substitution,
        @Valid @Nullable Ref<SalesOrder> replaces,
        @Valid @Nullable DropShip dropShip,
        List<String> requestedTracking,
        @Nullable @Size(max = 50) String costCentre,
        @Classified(PERSONAL) @Nullable @Size(max = 4000) String note) {

    /** No references. */
    public static final LineReferences NONE = new LineReferences(null, null, null, null, null, List.of(), null, null);

    /**
     * The customer's own line.
     *
     * @param lineId line of the purchase order
     * @param itemId the customer's item number there
     * @param store store or distribution centre the goods are for
     */
    public record CustomerLine(
            @Nullable @Size(max = 50) String lineId,
            @Nullable @Size(max = 50) String itemId,
            @Nullable @Size(max = 50) String store) {}

    /**
     * Another item in place of the one ordered.
     *
     * @param originalItem what was ordered
     * @param reason why
     * @param approvedBy the desk that agreed
     */
    public record Substitution(
            @Valid Ref<Item> originalItem,
            @Valid @Nullable Code reason,
            @Classified(PERSONAL) @Nullable @Size(max = 100) String approvedBy) {

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /**
     * A supplier ships in our place.
     *
     * @param supplier key of the supplier
     * @param purchaseOrder our order to it
     */
    public record DropShip(
            @Valid Identifier supplier,
            @Nullable @Size(max = 50) String purchaseOrder) {}

    /** Copies the list. */
    public LineReferences {
        requestedTracking = List.copyOf(requestedTracking);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
