package io.concordat.model.inventory;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Unit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How much of a stock there is, all exact decimals in one unit. Physical, reserved, ordered and available quantities are
 * kept apart, because each is true by itself and only their difference may be promised.
 *
 * <p>Nothing but {@code onHand} and {@code available} may be negative: some systems let goods leave before their receipt
 * is booked.
 *
 * @param unit unit of every level
 * @param physical what stands there
 * @param reserved what of it is spoken for
 * @param ordered what is on the way in and asked for
 * @param safetyStock what must stay
 * @param available what may be promised from stock: see {@link #unreserved()}; stated by the producer
 */
@GeneratesBuilder
public record StockLevels(
        Unit unit,
        @Valid Physical physical,
        @Valid Reserved reserved,
        @Valid Ordered ordered,
        @PositiveOrZero BigDecimal safetyStock,
        BigDecimal available) {

    /**
     * What stands there.
     *
     * @param onHand all of it, the other three included
     * @param picked taken from its place for somebody, still in the building
     * @param onHold stopped, for example for inspection
     * @param damaged not to be sold
     */
    public record Physical(
            BigDecimal onHand,
            @PositiveOrZero BigDecimal picked,
            @PositiveOrZero BigDecimal onHold,
            @PositiveOrZero BigDecimal damaged) {}

    /**
     * What is spoken for.
     *
     * @param soft set aside, may be taken by a more urgent demand
     * @param hard set aside firmly, picked quantity not included
     * @param onSupply set aside from what has not arrived
     */
    public record Reserved(
            @PositiveOrZero BigDecimal soft,
            @PositiveOrZero BigDecimal hard,
            @PositiveOrZero BigDecimal onSupply) {}

    /**
     * What is ordered.
     *
     * @param incoming ordered by us, not arrived
     * @param outgoing ordered from us, not left, reserved or not
     */
    public record Ordered(
            @PositiveOrZero BigDecimal incoming,
            @PositiveOrZero BigDecimal outgoing) {}

    /** Refuses missing parts. */
    public StockLevels {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(physical, "physical");
        Objects.requireNonNull(reserved, "reserved");
        Objects.requireNonNull(ordered, "ordered");
    }

    /** onHand − picked − onHold − damaged − soft − hard − safetyStock: what available should be. May be negative. */
    public BigDecimal unreserved() {
        return physical.onHand()
                .subtract(physical.picked())
                .subtract(physical.onHold())
                .subtract(physical.damaged())
                .subtract(reserved.soft())
                .subtract(reserved.hard())
                .subtract(safetyStock);
    }
}
