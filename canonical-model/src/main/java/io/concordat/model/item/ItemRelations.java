package io.concordat.model.item;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an item stands to others, and whether it may come back.
 *
 * @param components what a kit consists of
 * @param substitutes what may be sent instead or comes after it
 * @param returns return terms; null when nothing is agreed
 */
public record ItemRelations(
        List<@Valid Component> components,
        List<@Valid Substitute> substitutes,
        @Valid @Nullable ReturnTerms returns) {

    /**
     * A part of a kit.
     *
     * @param item the part
     * @param quantity how much of it is in one kit
     */
    public record Component(@Valid Ref<Item> item, @Valid Quantity quantity) {}

    /**
     * An item that may take the place of this one.
     *
     * @param item the other item
     * @param kind why it may
     * @param ratio how many of it for one of this
     * @param bothWays whether this one may also replace it
     * @param effective when
     */
    @GeneratesBuilder
    public record Substitute(
            @Valid Ref<Item> item,
            Kind kind,
            @Positive BigDecimal ratio,
            boolean bothWays,
            @Nullable DateWindow effective) {

        /** Why an item may take the place of another. */
        public enum Kind {
            /** As good. */
            EQUIVALENT,
            /** Better. */
            UPGRADE,
            /** The new version. */
            SUPERSESSION
        }
    }

    /**
     * Whether an item may come back.
     *
     * @param returnable whether it may
     * @param window how long after delivery
     * @param restockingPercent what is kept back
     */
    public record ReturnTerms(
            boolean returnable,
            @Nullable Period window,
            @Nullable @PositiveOrZero BigDecimal restockingPercent) {}

    /** Copies the lists. */
    public ItemRelations {
        components = List.copyOf(components);
        substitutes = List.copyOf(substitutes);
    }
}
