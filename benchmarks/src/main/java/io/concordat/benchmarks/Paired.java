package io.concordat.benchmarks;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Measures several ways to do one thing in one go: short bursts in turn, CPU time of the thread, and ratios taken within each
 * round. Neighbours on the machine slow down all of a round alike, so the median of the ratios holds where times do not.
 */
final class Paired {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
    private static final int MOST_ATTEMPTS = 20;

    private final int rounds;
    private final long burstNanos;
    private final long warmUpNanos;

    /** Written so that nothing measured is dead code. */
    @SuppressWarnings("unused")
    private volatile Object sink;

    Paired(int rounds, long burstMillis, long warmUpMillis) {
        this.rounds = rounds;
        this.burstNanos = burstMillis * 1_000_000;
        this.warmUpNanos = warmUpMillis * 1_000_000;
    }

    /** What one way cost: CPU time and bytes for one call, and its time against the first way's. */
    record Cost(double nanos, double ratio, long bytes) {}

    /** The costs, in the order of the ways; ratios are to the first. */
    List<Cost> measure(List<Supplier<Object>> ways) {
        ways.forEach(way -> run(way, warmUpNanos));
        settle(ways);
        int[] calls = ways.stream().mapToInt(this::callsOfBurst).toArray();
        double[][] nanos = new double[ways.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int way = 0; way < calls.length; way++) {
                int turn = (way + round) % calls.length;
                nanos[turn][round] = burst(ways.get(turn), calls[turn]) / (double) calls[turn];
            }
        }
        List<Cost> costs = new ArrayList<>();
        for (int way = 0; way < calls.length; way++) {
            costs.add(new Cost(median(nanos[way]), median(ratios(nanos[way], nanos[0])), bytes(ways.get(way))));
        }
        return costs;
    }

    // On a busy machine the compiler is late, and what is measured would be the interpreter.
    private void settle(List<Supplier<Object>> ways) {
        long compiled;
        int attempts = 0;
        do {
            compiled = COMPILER.getTotalCompilationTime();
            ways.forEach(way -> run(way, warmUpNanos / 8));
        } while (COMPILER.getTotalCompilationTime() - compiled > warmUpNanos / 20_000_000
                && attempts++ < MOST_ATTEMPTS);
    }

    private int callsOfBurst(Supplier<Object> way) {
        long from = THREADS.getCurrentThreadCpuTime();
        int calls = run(way, warmUpNanos / 8);
        double each = (THREADS.getCurrentThreadCpuTime() - from) / (double) calls;
        return (int) Math.max(1, burstNanos / each);
    }

    private int run(Supplier<Object> way, long nanos) {
        long from = THREADS.getCurrentThreadCpuTime();
        int calls = 0;
        do {
            sink = way.get();
            calls++;
        } while (THREADS.getCurrentThreadCpuTime() - from < nanos);
        return calls;
    }

    private long burst(Supplier<Object> way, int calls) {
        long from = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < calls; i++) {
            sink = way.get();
        }
        return THREADS.getCurrentThreadCpuTime() - from;
    }

    private long bytes(Supplier<Object> way) {
        int calls = 20;
        long from = THREADS.getCurrentThreadAllocatedBytes();
        burst(way, calls);
        return (THREADS.getCurrentThreadAllocatedBytes() - from) / calls;
    }

    private static double[] ratios(double[] ones, double[] others) {
        double[] ratios = new double[ones.length];
        Arrays.setAll(ratios, i -> ones[i] / others[i]);
        return ratios;
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
