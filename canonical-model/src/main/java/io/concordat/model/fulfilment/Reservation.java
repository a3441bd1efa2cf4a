package io.concordat.model.fulfilment;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.item.Item;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.PromiseHistory;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stock or supply set aside for one order line.
 *
 * @param id canonical id
 * @param demand the order line it is for
 * @param goods what is set aside and where
 * @param quantity how much is set aside, 0 or more
 * @param shortQuantity how much could not be, 0 or more
 * @param kind how firm it is
 * @param ranking which demand goes first
 * @param lifecycle where it stands and until when
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "reservation", version = "1.0.0")
public record Reservation(
        Id<Reservation> id,
        @Valid Ref<SalesOrder> demand,
        @Valid Goods goods,
        @Valid Quantity quantity,
        @Valid Quantity shortQuantity,
        Kind kind,
        @Valid @Nullable Ranking ranking,
        @Valid Lifecycle lifecycle,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /** How firm a reservation is. */
    public enum Kind {
        /** May be taken by a more urgent demand. */
        SOFT,
        /** Firm. */
        HARD,
        /** On supply that has not arrived. */
        SUPPLY_PEGGED
    }

    /** Where a reservation stands. */
    public enum Status {
        /** Suggested. */
        PROPOSED,
        /** Set aside. */
        HELD,
        /** Confirmed to the customer. */
        CONFIRMED,
        /** Given back. */
        RELEASED,
        /** Picked. */
        CONSUMED,
        /** Over. */
        EXPIRED
    }

    /**
     * What is set aside and where.
     *
     * @param item the item
     * @param location site, zone or bin
     * @param lots lots and serials
     * @param supply the purchase order, transfer or production it comes from; null when on hand
     */
    public record Goods(
            @Valid Ref<Item> item,
            @Valid Identifier location,
            List<String> lots,
            @Valid @Nullable Identifier supply) {

        /** Copies the list. */
        public Goods {
            lots = List.copyOf(lots);
        }
    }

    /**
     * Which demand goes first.
     *
     * @param priority lower goes first
     * @param sequence among equals, lower goes first
     */
    public record Ranking(
            @PositiveOrZero int priority, @PositiveOrZero int sequence) {}

    /**
     * Where it stands and until when.
     *
     * @param status where
     * @param createdAt since when it exists
     * @param expiresAt until when; null for no end
     * @param promise what was promised with it
     * @param releasedReason why it was given back
     */
    @GeneratesBuilder
    public record Lifecycle(
            Status status,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime expiresAt,
            @Valid @Nullable PromiseHistory promise,
            @Valid @Nullable Code releasedReason) {}

    /** Refuses missing parts. */
    public Reservation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(shortQuantity, "shortQuantity");
    }
}
