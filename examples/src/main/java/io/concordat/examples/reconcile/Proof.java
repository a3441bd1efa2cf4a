package io.concordat.examples.reconcile;

import io.concordat.idempotency.reconcile.Checkpoint;
import io.concordat.idempotency.reconcile.Difference;
import io.concordat.idempotency.reconcile.DifferenceKind;
import io.concordat.idempotency.reconcile.Reconciliation;
import io.concordat.idempotency.reconcile.ReconciliationListener;
import io.concordat.idempotency.reconcile.Summary;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One reconciliation and how its result compares to what was planted.
 *
 * @param summary what came of it
 * @param planted what must be found
 * @param unposted how many must be pending
 * @param found by key; a key that was found twice counts as wrong
 * @param owners who must act, by class
 * @param took how long it took
 * @param heap the most memory in use at a checkpoint, in bytes, garbage included
 */
record Proof(
        Summary summary,
        Map<String, DifferenceKind> planted,
        long unposted,
        Map<String, DifferenceKind> found,
        Map<DifferenceKind, String> owners,
        Duration took,
        long heap) {

    static <L, R> Proof of(
            Reconciliation<String, L, R> books, Stream<L> left, Stream<R> right, Books planted, Clock timer) {
        Watch<L, R> watch = new Watch<>();
        long began = timer.millis();
        Summary summary = books.run(left, right, watch);
        Duration took = Duration.ofMillis(timer.millis() - began);
        return new Proof(
                summary, planted.planted(), planted.notYetPosted(), watch.found, watch.owners, took, watch.heap);
    }

    /** Whether exactly what was planted was found. */
    boolean exact() {
        return found.equals(planted)
                && summary.differencesInAll() == planted.size()
                && summary.pendingInAll() == unposted;
    }

    /** Keeps what is found, which is little; the rows themselves pass by. */
    private static final class Watch<L, R> implements ReconciliationListener<String, L, R> {

        private final Map<String, DifferenceKind> found = new TreeMap<>();
        private final Map<DifferenceKind, String> owners = new TreeMap<>();
        private long heap;

        @Override
        public void difference(Difference<String, L, R> difference) {
            found.put(difference.key(), difference.kind());
            owners.put(difference.kind(), difference.owner());
        }

        @Override
        public void checkpoint(Checkpoint<String> checkpoint) {
            Runtime machine = Runtime.getRuntime();
            heap = Math.max(heap, machine.totalMemory() - machine.freeMemory());
        }
    }
}
