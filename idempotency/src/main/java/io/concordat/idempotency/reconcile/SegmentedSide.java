package io.concordat.idempotency.reconcile;

import java.util.List;
import java.util.stream.Stream;

/**
 * A side that can say what a range of keys comes to without giving its rows, such as a table with an index on the key.
 *
 * <p>Each call is one query. A checksum that the order of rows does not change, such as the sum of a 60-bit hash of each row,
 * needs no sorting; do not use XOR, in which two equal rows vanish. It covers what is compared, in a form both sides write
 * alike (decimals with one scale, moments in UTC). Fields with a tolerance belong into it as well: then what is
 * within the tolerance is read, found equal and costs time only. All calls must see one state: run them in one
 * transaction with snapshot isolation, or over keys that no longer change.
 *
 * @param <K> the key
 * @param <T> a row
 */
public interface SegmentedSide<K, T> {

    /**
     * Cuts a range into parts of about the same number of rows of this side.
     *
     * @param parts how many there should be, at least 2
     * @return the first keys of the parts but the first, ascending, each above {@code range.from()} and below
     *     {@code range.below()}; fewer or none if there are not so many keys
     */
    List<K> cut(KeyRange<K> range, int parts);

    /** What the rows of ranges come to, one digest for each; the ranges ascend and do not overlap. */
    List<SegmentDigest> digests(List<KeyRange<K>> ranges);

    /** The rows of a range in the order of the key. The stream is closed by the caller. */
    Stream<T> rows(KeyRange<K> range);
}
