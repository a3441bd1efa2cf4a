package io.concordat.idempotency.reconcile;

import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Compares two sides, each a stream of rows in the order of a key, in one pass. Every difference is reported when it is
 * found; at most two rows of each side are held, so memory does not depend on their length.
 *
 * <p>What comes of a key: both sides have it and agree, or each field they differ in is one {@link Difference}; one side
 * alone has it, which is a difference or, within the grace, {@link Pending}; a side has it more than once, then its first row is
 * compared and each further one is a difference. Sums, such as several payments of one order, are made before: by the query, or
 * by a key that tells the payments apart.
 *
 * <p>Immutable and thread-safe, if its functions are; each run is its own.
 *
 * @param <K> the key, the same on both sides
 * @param <L> a row of the left side, usually the one that leads
 * @param <R> a row of the right side, usually the one that follows
 */
public final class Reconciliation<K, L, R> {

    private final Definition<K, L, R> definition;

    Reconciliation(Definition<K, L, R> definition) {
        this.definition = definition;
    }

    /** Starts to declare a reconciliation of sides in the natural order of the key. */
    public static <K extends Comparable<? super K>, L, R> ReconciliationBuilder<K, L, R> between(
            Side<K, L> left, Side<K, R> right, Clock clock) {
        return between(left, right, Comparator.<K>naturalOrder(), clock);
    }

    /** The same for sides in another order; keys that compare as 0 are the same key. */
    public static <K, L, R> ReconciliationBuilder<K, L, R> between(
            Side<K, L> left, Side<K, R> right, Comparator<? super K> order, Clock clock) {
        return new ReconciliationBuilder<>(left, right, order, clock);
    }

    /**
     * Compares all rows. Closes both streams, also when it fails. Grace is judged by the time the run begins, so read the sides
     * after that or from one snapshot.
     *
     * @param left in ascending order of the key
     * @param right the same
     * @throws OutOfOrderException if a side is not in order; what was reported before stands
     * @throws IllegalStateException if a row has no key
     */
    public Summary run(Stream<L> left, Stream<R> right, ReconciliationListener<K, L, R> listener) {
        Objects.requireNonNull(listener, "listener");
        Tally<K, L, R> tally = new Tally<>(definition, definition.clock().instant());
        try (left;
                right) {
            new Merge<>(definition, tally, listener, left.iterator(), right.iterator()).runWithCheckpoints();
        }
        return tally.summary();
    }

    /**
     * Goes on where a checkpoint was taken, as of the moment at which the first run began. Together with what was reported
     * until the checkpoint this reports exactly what one run would have.
     *
     * @param left the whole side, or from any key up to the checkpoint's on; rows up to that key are skipped
     * @param right the same
     * @return the counts of all parts together
     * @throws IllegalArgumentException if the checkpoint is of another reconciliation
     * @throws OutOfOrderException if a side is not in order
     */
    public Summary resume(
            Checkpoint<K> checkpoint, Stream<L> left, Stream<R> right, ReconciliationListener<K, L, R> listener) {
        Objects.requireNonNull(listener, "listener");
        try (left;
                right) {
            Tally<K, L, R> tally = Tally.of(definition, checkpoint.soFar());
            Merge<K, L, R> merge = new Merge<>(definition, tally, listener, left.iterator(), right.iterator());
            if (checkpoint.lastKey() != null) {
                merge.skipTo(checkpoint.lastKey());
            }
            merge.runWithCheckpoints();
            return tally.summary();
        }
    }

    /**
     * Compares checksums of segments and reads the rows of those that differ, by {@link Bisection#standard()}.
     *
     * @see #bisect(SegmentedSide, SegmentedSide, Bisection, ReconciliationListener)
     */
    public BisectionSummary bisect(
            SegmentedSide<K, L> left, SegmentedSide<K, R> right, ReconciliationListener<K, L, R> listener) {
        return bisect(left, right, Bisection.standard(), listener);
    }

    /**
     * Compares checksums of segments, cuts those that differ into smaller ones, and reads the rows of small ones only: cheap
     * where large sides differ rarely. Reports what {@link #run} would, but for duplicates that both sides have alike. There
     * are no checkpoints.
     *
     * @throws OutOfOrderException if the rows of a segment are not in order
     * @throws IllegalStateException if a side's cuts or rows are not within the range it was asked for
     */
    public BisectionSummary bisect(
            SegmentedSide<K, L> left,
            SegmentedSide<K, R> right,
            Bisection how,
            ReconciliationListener<K, L, R> listener) {
        Objects.requireNonNull(listener, "listener");
        return new SegmentSearch<>(definition, left, right, how, listener).run();
    }
}
