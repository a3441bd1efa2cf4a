package io.concordat.model.item;

import static io.concordat.model.Classification.PUBLIC;

import io.concordat.model.Classified;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sold: goods, a service, a kit.
 *
 * @param id canonical id
 * @param identity names and keys
 * @param kind what it is and whether it may be sold
 * @param units base unit, conversions, catch weight
 * @param tracking lots, serials, shelf life, storage
 * @param compliance origin, customs, dangerous goods
 * @param taxClass tax class of the seller
 * @param relations components, substitutes, successors, return terms
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "item", version = "1.0.0")
public record Item(
        Id<Item> id,
        @Valid Identity identity,
        Kind kind,
        @Valid ItemUnits units,
        @Valid @Nullable ItemTracking tracking,
        @Valid @Nullable ItemCompliance compliance,
        @Valid @Nullable Code taxClass,
        @Valid @Nullable ItemRelations relations,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /**
     * Names and keys.
     *
     * @param descriptions one for each language, the first is the default
     * @param identifiers seller's, buyers', manufacturer's numbers and the GTIN of each packaging level
     */
    public record Identity(List<@Valid Description> descriptions, List<@Valid Identifier> identifiers) {

        /** Copies the lists. */
        public Identity {
            descriptions = List.copyOf(descriptions);
            identifiers = List.copyOf(identifiers);
        }
    }

    /**
     * A name in one language.
     *
     * @param text the name
     * @param language BCP 47 tag; null when unknown
     */
    @Classified(PUBLIC)
    public record Description(
            @Size(min = 1, max = 1000) String text,
            @Nullable @Size(max = 35) String language) {}

    /**
     * What it is and whether it may be sold.
     *
     * @param type what it is
     * @param status whether it may be sold
     */
    public record Kind(Type type, Status status) {}

    /** What an item is. */
    public enum Type {
        /** Kept in stock. */
        STOCKED,
        /** Bought when sold. */
        NON_STOCK,
        /** Work, freight, fees. */
        SERVICE,
        /** Sold as one, picked as components. */
        KIT,
        /** Sold together, each on its own. */
        BUNDLE,
        /** Shipped by the supplier. */
        DROP_SHIP
    }

    /** Whether an item may be sold. */
    public enum Status {
        /** Not yet. */
        PLANNED,
        /** Yes. */
        ACTIVE,
        /** While stock lasts. */
        PHASING_OUT,
        /** No longer. */
        DISCONTINUED,
        /** Not for now. */
        BLOCKED
    }
}
