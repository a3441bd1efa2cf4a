package io.concordat.idempotency.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a reconciliation came to. Plain values, so that it can be stored as part of a {@link Checkpoint}. Immutable.
 *
 * <p>The counts tie out on each side: {@code leftRows} are the pairs, {@code MISSING_RIGHT} among differences and pending, and
 * {@code DUPLICATE_LEFT}; {@code rightRows} likewise.
 *
 * @param leftName name of the left side
 * @param rightName name of the right side
 * @param asOf the moment by which grace was judged: when the first run began
 * @param leftRows rows of the left side
 * @param rightRows rows of the right side
 * @param matches pairs of rows without a difference
 * @param mismatches pairs of rows with at least one difference in a field
 * @param differences how many were reported of each class; classes without one are absent
 * @param pending how many are not yet due, by what they become; classes without one are absent
 * @param amounts totals of each amount field and currency, in the order the fields were declared
 */
public record Summary(
        String leftName,
        String rightName,
        Instant asOf,
        long leftRows,
        long rightRows,
        long matches,
        long mismatches,
        Map<DifferenceKind, Long> differences,
        Map<DifferenceKind, Long> pending,
        List<AmountTotal> amounts) {

    /** Copies the collections. */
    public Summary {
        Objects.requireNonNull(leftName, "leftName");
        Objects.requireNonNull(rightName, "rightName");
        Objects.requireNonNull(asOf, "asOf");
        differences = Map.copyOf(differences);
        pending = Map.copyOf(pending);
        amounts = List.copyOf(amounts);
    }

    /** How many differences of a class were reported. */
    public long differences(DifferenceKind kind) {
        return differences.getOrDefault(kind, 0L);
    }

    /** How many differences were reported. */
    public long differencesInAll() {
        return differences.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many are missing and not yet due. */
    public long pendingInAll() {
        return pending.values().stream().mapToLong(Long::longValue).sum();
    }
}
