package io.concordat.idempotency.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One comparison by segments, in the order of the keys. */
final class SegmentSearch<K, L, R> {

    /** Deeper than any even cut goes; a side that cuts off one row at a time is read instead. */
    private static final int DEEPEST = 64;

    private final Definition<K, L, R> definition;
    private final SegmentedSide<K, L> left;
    private final SegmentedSide<K, R> right;
    private final Bisection how;
    private final ReconciliationListener<K, L, R> listener;
    private final Tally<K, L, R> tally;
    private long alike;
    private long segments;
    private long queries;

    SegmentSearch(
            Definition<K, L, R> definition,
            SegmentedSide<K, L> left,
            SegmentedSide<K, R> right,
            Bisection how,
            ReconciliationListener<K, L, R> listener) {
        this.definition = definition;
        this.left = left;
        this.right = right;
        this.how = how;
        this.listener = listener;
        this.tally = new Tally<>(definition, definition.clock().instant());
    }

    BisectionSummary run() {
        compare(List.of(KeyRange.all()), 0);
        return new BisectionSummary(tally.summary(), alike, segments, queries);
    }

    private void compare(List<KeyRange<K>> ranges, int depth) {
        List<SegmentDigest> ofLeft = digests(definition.left(), left, ranges);
        List<SegmentDigest> ofRight = digests(definition.right(), right, ranges);
        for (int i = 0; i < ranges.size(); i++) {
            SegmentDigest one = ofLeft.get(i);
            SegmentDigest other = ofRight.get(i);
            if (one.agreesWith(other)) {
                alike += one.rows();
            } else {
                narrow(ranges.get(i), one.rows(), other.rows(), depth);
            }
        }
    }

    private void narrow(KeyRange<K> range, long leftRows, long rightRows, int depth) {
        boolean small = Math.max(leftRows, rightRows) <= how.readAt();
        // where one side has nothing every row of the other is a difference
        boolean oneSided = leftRows == 0 || rightRows == 0;
        if (small || oneSided || depth == DEEPEST) {
            read(range);
            return;
        }
        List<KeyRange<K>> parts =
                leftRows >= rightRows ? cut(definition.left(), left, range) : cut(definition.right(), right, range);
        if (parts.size() < 2) {
            read(range);
        } else {
            compare(parts, depth + 1);
        }
    }

    private <T> List<SegmentDigest> digests(Side<K, T> side, SegmentedSide<K, T> segmented, List<KeyRange<K>> ranges) {
        queries++;
        List<SegmentDigest> digests = segmented.digests(ranges);
        if (digests.size() != ranges.size()) {
            throw new IllegalStateException("comparing segments: side " + side.name() + " gave " + digests.size()
                    + " digests for " + ranges.size() + " ranges, expected one for each, also for empty ranges");
        }
        return digests;
    }

    private <T> List<KeyRange<K>> cut(Side<K, T> side, SegmentedSide<K, T> segmented, KeyRange<K> range) {
        queries++;
        List<KeyRange<K>> parts = new ArrayList<>();
        @Nullable K from = range.from();
        for (K key : segmented.cut(range, how.parts())) {
            boolean ascends = from == null || definition.order().compare(from, key) < 0;
            if (!ascends || !range.contains(key, definition.order())) {
                throw new IllegalStateException("comparing segments: side " + side.name() + " cut " + range + " at '"
                        + key + "', expected ascending keys above the first and below the last");
            }
            parts.add(new KeyRange<>(from, key));
            from = key;
        }
        parts.add(new KeyRange<>(from, range.below()));
        return parts;
    }

    private void read(KeyRange<K> range) {
        segments++;
        queries += 2;
        try (Stream<L> leftRows = rows(definition.left(), left, range);
                Stream<R> rightRows = rows(definition.right(), right, range)) {
            new Merge<>(definition, tally, listener, leftRows.iterator(), rightRows.iterator()).run();
        }
    }

    private <T> Stream<T> rows(Side<K, T> side, SegmentedSide<K, T> segmented, KeyRange<K> range) {
        return segmented.rows(range).peek(row -> {
            K key = Objects.requireNonNull(side.key().apply(row), "key");
            if (!range.contains(key, definition.order())) {
                throw new IllegalStateException("comparing segments: side " + side.name() + " gave a row with key '"
                        + key + "' for " + range + ", expected rows of that range only");
            }
        });
    }
}
