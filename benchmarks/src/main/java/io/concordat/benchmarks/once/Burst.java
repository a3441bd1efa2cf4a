package io.concordat.benchmarks.once;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** As many messages as threads can deliver in a short time, one way. */
record Burst(ExecutorService pool, int threads, long nanos) {

    /**
     * What came of it.
     *
     * @param messages delivered
     * @param effects that they had
     * @param nanos from the start to the end of the last thread
     */
    record Result(long messages, long effects, long nanos) {
        double perSecond() {
            return messages * 1e9 / nanos;
        }
    }

    private record Share(long messages, long effects) {}

    Result run(Way way, Sequence sequence, boolean duplicates) throws InterruptedException, ExecutionException {
        CountDownLatch ready = new CountDownLatch(threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Share>> shares = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Callable<Share> share = () -> {
                ready.countDown();
                start.await();
                return share(way, sequence, duplicates);
            };
            shares.add(pool.submit(share));
        }
        ready.await();
        long from = System.nanoTime();
        start.countDown();
        long messages = 0;
        long effects = 0;
        for (Future<Share> each : shares) {
            messages += each.get().messages();
            effects += each.get().effects();
        }
        return new Result(messages, effects, System.nanoTime() - from);
    }

    private Share share(Way way, Sequence sequence, boolean duplicates) throws Exception {
        long end = System.nanoTime() + nanos;
        long messages = 0;
        long effects = 0;
        do {
            List<Message> next = duplicates ? sequence.again(way.batch()) : sequence.fresh(way.batch());
            effects += way.deliver(next);
            messages += next.size();
        } while (System.nanoTime() < end);
        return new Share(messages, effects);
    }
}
