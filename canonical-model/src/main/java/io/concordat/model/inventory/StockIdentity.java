package io.concordat.model.inventory;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.item.Item;
import io.concordat.model.value.Code;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stock a position is about. Stock that differs in any part of this is another position.
 *
 * @param item the item
 * @param place where it stands
 * @param lot lot number; null when all lots are counted together
 * @param serial serial number; null when pieces are not followed
 * @param status what may be done with it, {@link io.concordat.model.value.KnownCodes#STOCK_STATUS}
 * @param ownership whose it is
 */
@GeneratesBuilder
public record StockIdentity(
        @Valid Ref<Item> item,
        @Valid Place place,
        @Nullable @Size(max = 50) String lot,
        @Nullable @Size(max = 50) String serial,
        @Valid Code status,
        Ownership ownership) {

    /** Whose stock is. */
    public enum Ownership {
        /** Ours. */
        OWN,
        /** A supplier's, at our place. */
        VENDOR_CONSIGNMENT,
        /** Ours, at a customer's place. */
        CUSTOMER_CONSIGNMENT
    }

    /**
     * Where stock stands.
     *
     * @param site the warehouse, for example by its GLN
     * @param zone part of the warehouse
     * @param bin place in it
     */
    public record Place(
            @Valid Identifier site,
            @Nullable @Size(max = 35) String zone,
            @Nullable @Size(max = 35) String bin) {

        /** A whole site. */
        public static Place of(Identifier site) {
            return new Place(site, null, null);
        }
    }

    /** Refuses missing parts. */
    public StockIdentity {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(ownership, "ownership");
    }
}
