package io.concordat.idempotency.reconcile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something missing on one side that is not yet due there. No error: the next run asks again, and when the grace is over and it
 * is still missing, that run reports the difference.
 *
 * @param kind what it becomes: {@code MISSING_LEFT} or {@code MISSING_RIGHT}
 * @param left the left side's row, if that side has it
 * @param right the right side's row, if that side has it
 * @param due from when it is a difference: the row's moment and the grace
 * @param owner who must act then
 */
public record Pending<K, L, R>(
        K key,
        DifferenceKind kind,
        @Nullable L left,
        @Nullable R right,
        Instant due,
        String owner) {

    @Override
    public String toString() {
        return key + " is missing on the " + (kind == DifferenceKind.MISSING_LEFT ? "left" : "right")
                + ", due there at " + due + "; then to be settled by " + owner;
    }
}
