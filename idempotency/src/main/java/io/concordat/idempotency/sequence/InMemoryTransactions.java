package io.concordat.idempotency.sequence;

import io.concordat.idempotency.jdbc.HostTransaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Transactions over what is kept in this process's memory: one at a time, taken back if their work throws. Guards and dead
 * letters in memory that shall commit together are made with the same one.
 *
 * <p>Thread-safe.
 */
public final class InMemoryTransactions {

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final HostTransaction current = HostTransaction.of(
            () -> {
                throw new IllegalStateException(
                        "a transaction in memory has no connection: use the stores in memory, or JDBC for all of them");
            },
            afterCommit::add);

    /** No transaction runs yet. */
    public InMemoryTransactions() {
        // all state has its initial value
    }

    /**
     * Runs work in a transaction: what it changed stands when it returns and is taken back when it throws. Within another
     * transaction of the same thread it takes part in that one.
     */
    public <T> T run(Function<HostTransaction, T> work) {
        if (oneAtATime.isHeldByCurrentThread()) {
            return work.apply(current);
        }
        oneAtATime.lock();
        List<Runnable> due;
        T result;
        try {
            result = work.apply(current);
            due = List.copyOf(afterCommit);
        } catch (RuntimeException | Error e) {
            undo.forEach(Runnable::run);
            throw e;
        } finally {
            undo.clear();
            afterCommit.clear();
            oneAtATime.unlock();
        }
        due.forEach(Runnable::run);
        return result;
    }

    /**
     * Says how to take back a change just made in the current transaction.
     *
     * @throws IllegalArgumentException if the transaction is not the one that runs in this thread
     */
    public void onRollBack(HostTransaction transaction, Runnable takeBack) {
        requireCurrent(transaction);
        undo.push(takeBack);
    }

    /** Refuses a transaction that is not the one that runs in this thread, before anything is changed in it. */
    public void requireCurrent(HostTransaction transaction) {
        if (transaction != current || !oneAtATime.isHeldByCurrentThread()) {
            throw new IllegalArgumentException("a store in memory was given a transaction it cannot take part in:"
                    + " expected the one InMemoryTransactions.run hands to the running work");
        }
    }
}
