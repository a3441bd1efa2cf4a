package io.concordat.federation.sync;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a batch. Immutable.
 *
 * @param read how many snapshots there were
 * @param repeated how many said what was known from this system
 * @param stale how many were older than what was known
 * @param changed how many changed something
 * @param refused how many said something that was not this system's to say
 * @param failed those that failed, whose transaction was taken back; the next batch meets them again
 */
public record BatchReport(int read, int repeated, int stale, int changed, int refused, List<Failed> failed) {

    /**
     * A snapshot that failed.
     *
     * @param id the canonical id
     * @param cause why
     */
    public record Failed(String id, RuntimeException cause) {}

    static final BatchReport NONE = new BatchReport(0, 0, 0, 0, 0, List.of());

    /** Copies the list. */
    public BatchReport {
        failed = List.copyOf(failed);
    }

    BatchReport with(Synced one) {
        boolean applied = one instanceof Synced.Applied;
        return new BatchReport(
                read + 1,
                repeated + (one instanceof Synced.Repeated ? 1 : 0),
                stale + (one instanceof Synced.Stale ? 1 : 0),
                changed + (applied && !((Synced.Applied) one).changed().isEmpty() ? 1 : 0),
                refused + (applied && !((Synced.Applied) one).refused().isEmpty() ? 1 : 0),
                failed);
    }

    BatchReport with(Failed one) {
        List<Failed> all = Stream.concat(failed.stream(), Stream.of(one)).toList();
        return new BatchReport(read + 1, repeated, stale, changed, refused, all);
    }
}
