package io.concordat.model.inventory;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of an item stands at a place, how much of it is spoken for, and what will come and go.
 *
 * <p>A picture of a moment, numbered so that a later picture wins over an earlier one whatever the order of arrival.
 * Immutable and thread-safe.
 *
 * @param id canonical id, the same for every picture of the same stock
 * @param stock what stock: item, place, lot, status, owner
 * @param levels how much, physical, reserved, ordered and available apart
 * @param supply what will come, soonest first
 * @param demand what will go, soonest first
 * @param promisable what may be promised day by day (ATP), soonest first; empty when nobody calculated it
 * @param snapshot of which moment the picture is
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "inventory-position", version = "1.0.0")
public record InventoryPosition(
        Id<InventoryPosition> id,
        @Valid StockIdentity stock,
        @Valid StockLevels levels,
        @Size(max = 10000) List<@Valid Supply> supply,
        @Size(max = 10000) List<@Valid Demand> demand,
        @Size(max = 10000) List<Promisable> promisable,
        @Valid Snapshot snapshot,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /**
     * Of which moment a picture is.
     *
     * @param asOf when it was taken
     * @param sequence number of the picture at its source, higher is later
     * @param lastCount when the stock was counted last
     */
    public record Snapshot(
            OffsetDateTime asOf,
            @PositiveOrZero long sequence,
            @Valid @Nullable Count lastCount) {

        /** Refuses missing parts. */
        public Snapshot {
            Objects.requireNonNull(asOf, "asOf");
        }
    }

    /**
     * A count of the stock.
     *
     * @param at when
     * @param counted how much was there
     */
    public record Count(OffsetDateTime at, @Valid Quantity counted) {}

    /** Copies the lists and refuses missing parts. */
    public InventoryPosition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(stock, "stock");
        Objects.requireNonNull(levels, "levels");
        Objects.requireNonNull(snapshot, "snapshot");
        supply = List.copyOf(supply);
        demand = List.copyOf(demand);
        promisable = List.copyOf(promisable);
    }
}
