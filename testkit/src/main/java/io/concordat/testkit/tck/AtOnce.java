package io.concordat.testkit.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls that several threads make at the same moment, each its own. */
final class AtOnce {

    private AtOnce() {}

    /** The answers in the order of the calls; throws what the first call that failed threw, for a reason with words. */
    static <T> List<T> answers(String reason, List<Callable<T>> calls) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Callable<T>> waiting = new ArrayList<>();
            calls.forEach(call -> waiting.add(() -> together(start, call)));
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(waiting)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(reason + ": " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T together(CyclicBarrier start, Callable<T> call) throws Exception {
        try {
            start.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException("a thread was stopped before it could call", e);
        }
        return call.call();
    }
}
