package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Lets messages of many threads share transactions: what arrives while one commits is the next.
 *
 * <pre>
 * try (Coalescer&lt;Done&gt; coalescer = Coalescer.over(inbox, work).flushers(2).largest(500).build()) {
 *     Outcome&lt;Done&gt; outcome = coalescer.submit(delivery).join();
 * }
 * </pre>
 *
 * <p>No timer and no loss of durability: an outcome comes after its commit. Worth it from some ten callers on. A caller
 * waits while the queue is full. Thread-safe.
 *
 * @param <R> the result of the work
 */
public final class Coalescer<R> implements AutoCloseable {

    private static final long LOOK_UP_EVERY_MILLIS = 50;

    private final Inbox inbox;
    private final BatchWork<R> work;
    private final int largest;
    private final BlockingQueue<Waiting<R>> queue;
    private final List<Thread> flushers = new ArrayList<>();
    private volatile boolean closed;

    private record Waiting<R>(Delivery delivery, CompletableFuture<Outcome<R>> future) {}

    private Coalescer(Builder<R> builder) {
        this.inbox = builder.inbox;
        this.work = builder.work;
        this.largest = builder.largest;
        this.queue = new ArrayBlockingQueue<>(builder.largest * 4);
        for (int i = 1; i <= builder.flushers; i++) {
            Thread flusher = new Thread(this::flush, "concordat-coalescer-" + i);
            flusher.setDaemon(true);
            flushers.add(flusher);
        }
        flushers.forEach(Thread::start);
    }

    /** Starts with the defaults that each method of the builder names. */
    public static <R> Builder<R> over(Inbox inbox, BatchWork<R> work) {
        return new Builder<>(inbox, work);
    }

    /**
     * Takes a message. The future ends with its outcome after the commit, or with the failure of the database that the
     * whole transaction met; then the message may be submitted again.
     *
     * @throws IllegalStateException if this is closed
     * @throws InterruptedException if the caller is interrupted while the queue is full; the message was not taken then
     */
    public CompletableFuture<Outcome<R>> submit(Delivery delivery) throws InterruptedException {
        Waiting<R> waiting = new Waiting<>(delivery, new CompletableFuture<>());
        while (!closed) {
            if (queue.offer(waiting, LOOK_UP_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                refuseIfNobodyIsLeft();
                return waiting.future();
            }
        }
        throw closed(delivery);
    }

    private static IllegalStateException closed(Delivery delivery) {
        return new IllegalStateException("cannot take " + delivery.key()
                + ": the coalescer is closed; the message was not taken, deliver it elsewhere");
    }

    /** A message that was queued while the last flusher left. */
    private void refuseIfNobodyIsLeft() {
        if (flushers.stream().noneMatch(Thread::isAlive)) {
            List<Waiting<R>> left = new ArrayList<>();
            queue.drainTo(left);
            left.forEach(each -> each.future().completeExceptionally(closed(each.delivery())));
        }
    }

    private void flush() {
        List<Waiting<R>> batch = new ArrayList<>();
        while (!(closed && queue.isEmpty())) {
            batch.clear();
            try {
                Waiting<R> first = queue.poll(LOOK_UP_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, largest - 1);
                    complete(batch);
                }
            } catch (InterruptedException e) {
                // nobody but close() knows this thread; it goes on until the queue is empty
                closed = true;
            }
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever happens, nobody may be left waiting
    private void complete(List<Waiting<R>> batch) {
        try {
            List<Outcome<R>> outcomes =
                    inbox.receiveAll(batch.stream().map(Waiting::delivery).toList(), work);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).future().complete(outcomes.get(i));
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(each -> each.future().completeExceptionally(e));
        }
    }

    /** Takes no more, finishes what it has and returns when that is done. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        for (Thread flusher : flushers) {
            while (flusher.isAlive()) {
                try {
                    flusher.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        refuseIfNobodyIsLeft();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Builds a coalescer. Not thread-safe. */
    public static final class Builder<R> {

        private final Inbox inbox;
        private final BatchWork<R> work;
        private int flushers = 2;
        private int largest = 500;

        private Builder(Inbox inbox, BatchWork<R> work) {
            this.inbox = Objects.requireNonNull(inbox, "inbox");
            this.work = Objects.requireNonNull(work, "work");
        }

        /** How many transactions may run at a time, a thread and a connection each; default 2. */
        public Builder<R> flushers(int number) {
            this.flushers = number;
            return this;
        }

        /** How many messages share a transaction at most; default 500. */
        public Builder<R> largest(int messages) {
            this.largest = messages;
            return this;
        }

        /**
         * A coalescer that takes messages at once.
         *
         * @throws IllegalArgumentException if there is no flusher or no message a transaction
         */
        public Coalescer<R> build() {
            if (flushers < 1 || largest < 1) {
                throw new IllegalArgumentException("a coalescer of " + flushers + " flushers and " + largest
                        + " messages a transaction: expected at least 1 of each");
            }
            return new Coalescer<>(this);
        }
    }
}
