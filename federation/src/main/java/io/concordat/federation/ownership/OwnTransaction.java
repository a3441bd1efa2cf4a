package io.concordat.federation.ownership;

import io.concordat.idempotency.jdbc.HostTransaction;
import java.util.function.Function;

/**
 * Runs work in a transaction of its own, which ends with it.
 *
 * @param <R> what the work gives
 * @see io.concordat.idempotency.sequence.InMemoryTransactions#run
 */
@FunctionalInterface
public interface OwnTransaction<R> {

    /** Commits if the work returns, takes back if it throws. */
    R run(Function<HostTransaction, R> work);
}
