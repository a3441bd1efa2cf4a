package io.concordat.idempotency.reconcile;

import java.util.Objects;

/**
 * What a comparison by segments came to.
 *
 * @param read counts and amounts of the segments whose rows were read; all differences are among them
 * @param rowsAlike rows of either side in segments whose digests are equal, which were not read
 * @param segmentsRead how many segments were read
 * @param queries how often the sides were asked, both together
 */
public record BisectionSummary(Summary read, long rowsAlike, long segmentsRead, long queries) {

    /** Refuses what is missing. */
    public BisectionSummary {
        Objects.requireNonNull(read, "read");
    }
}
