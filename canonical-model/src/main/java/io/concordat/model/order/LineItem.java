package io.concordat.model.order;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.item.Item;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as a line saw it.
 *
 * @param item reference to the master record
 * @param name short name (BT-153)
 * @param description longer text (BT-154)
 * @param sellerItemId seller's number (BT-155)
 * @param buyerItemId buyer's number (BT-156)
 * @param manufacturerItemId manufacturer's number
 * @param identifiers further numbers, GTIN among them (BT-157)
 * @param countryOfOrigin ISO 3166-1 alpha-2 (BT-159)
 * @param properties further attributes (BG-32)
 */
@GeneratesBuilder
public record LineItem(
        @Valid @Nullable Ref<Item> item,
        @Nullable @Size(max = 255) String name,
        @Classified(PERSONAL) @Nullable @Size(max = 4000) String description,
        @Nullable @Size(max = 50) String sellerItemId,
        @Nullable @Size(max = 50) String buyerItemId,
        @Nullable @Size(max = 50) String manufacturerItemId,
        List<@Valid Identifier> identifiers,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String countryOfOrigin,
        List<@Valid Property> properties) {

    /**
     * An attribute of an item.
     *
     * @param name what
     * @param value how
     */
    public record Property(
            @Size(min = 1, max = 255) String name,
            @Classified(PERSONAL) @Size(max = 4000) String value) {
        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /** Copies the lists. */
    public LineItem {
        identifiers = List.copyOf(identifiers);
        properties = List.copyOf(properties);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
