package io.concordat.idempotency.reconcile;

import java.util.Objects;

/**
 * What a side says of a segment without giving its rows. Segments whose digests agree are taken for equal.
 *
 * @param rows how many there are
 * @param checksum over the key and all compared fields of the rows, as text; both sides must calculate it alike; of no
 *     rows it may be anything
 */
public record SegmentDigest(long rows, String checksum) {

    /** Refuses what no segment has. */
    public SegmentDigest {
        Objects.requireNonNull(checksum, "checksum");
        if (rows < 0) {
            throw new IllegalArgumentException("a segment of " + rows + " rows: expected 0 or more");
        }
    }

    boolean agreesWith(SegmentDigest other) {
        return rows == other.rows && (rows == 0 || checksum.equals(other.checksum));
    }
}
