package io.concordat.model.status;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The quantity buckets of one order line, all exact decimals in one unit.
 *
 * <p>A ledger of what documents say happened (ordered, cancelled, shipped, delivered, undeliverable, returned, invoiced,
 * credited) and gauges of what stands in the warehouse now (allocated, picked, packed), which may fall again. More than
 * ten components because they are one fact read together; use the builder. Unset buckets of the builder are zero.
 * Immutable and thread-safe.
 *
 * @param unit unit of every bucket
 * @param ordered demand of the newest order revision
 * @param cancelled taken out of the demand, short-closed quantity included
 * @param allocated reserved and still in the building
 * @param picked picked and still in the building
 * @param packed packed and still in the building
 * @param shipped left the building, voided shipments taken out
 * @param delivered arrived
 * @param undeliverable lost or refused
 * @param returnAuthorised authorised to come back, what came back included
 * @param returned came back
 * @param invoiced billed
 * @param credited credited by quantity; a price-only credit counts 0
 */
@GeneratesBuilder
public record LineQuantities(
        Unit unit,
        BigDecimal ordered,
        BigDecimal cancelled,
        BigDecimal allocated,
        BigDecimal picked,
        BigDecimal packed,
        BigDecimal shipped,
        BigDecimal delivered,
        BigDecimal undeliverable,
        BigDecimal returnAuthorised,
        BigDecimal returned,
        BigDecimal invoiced,
        BigDecimal credited) {

    /** Takes a bucket that was not set as zero. */
    public LineQuantities {
        Objects.requireNonNull(unit, "unit");
        ordered = orZero(ordered);
        cancelled = orZero(cancelled);
        allocated = orZero(allocated);
        picked = orZero(picked);
        packed = orZero(packed);
        shipped = orZero(shipped);
        delivered = orZero(delivered);
        undeliverable = orZero(undeliverable);
        returnAuthorised = orZero(returnAuthorised);
        returned = orZero(returned);
        invoiced = orZero(invoiced);
        credited = orZero(credited);
    }

    /** E: what the customer still wants in all, ordered − cancelled. */
    public BigDecimal effectiveDemand() {
        return ordered.subtract(cancelled);
    }

    /** N: what the customer has, shipped − returned. */
    public BigDecimal withCustomer() {
        return shipped.subtract(returned);
    }

    /** NI: billed − credited. */
    public BigDecimal netInvoiced() {
        return invoiced.subtract(credited);
    }

    /** What has not left yet of the effective demand, never below zero. */
    public BigDecimal open() {
        return effectiveDemand().subtract(shipped).max(BigDecimal.ZERO);
    }

    /** BO: what of the effective demand is not even allocated, never below zero. */
    public BigDecimal backordered() {
        return effectiveDemand().subtract(cumulativeAllocated()).max(BigDecimal.ZERO);
    }

    /** cA: allocated at least, shipped quantity included. */
    public BigDecimal cumulativeAllocated() {
        return shipped.add(allocated.max(picked).max(packed));
    }

    /** cP: picked at least, shipped quantity included. */
    public BigDecimal cumulativePicked() {
        return shipped.add(picked.max(packed));
    }

    /** cK: packed at least, shipped quantity included. */
    public BigDecimal cumulativePacked() {
        return shipped.add(packed);
    }

    private static BigDecimal orZero(BigDecimal value) {
        return Objects.requireNonNullElse(value, BigDecimal.ZERO);
    }
}
