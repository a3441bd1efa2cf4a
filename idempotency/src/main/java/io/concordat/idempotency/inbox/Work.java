package io.concordat.idempotency.inbox;

import java.sql.Connection;

/**
 * The effect of a message in the transaction of its key.
 *
 * <p>It writes through the connection only, never commits or rolls back, and may run again if the transaction failed; only
 * one run is ever committed. To refuse for good it throws {@code CallFailedException} with {@code Rejected} or
 * {@code ContractMismatch}, which is stored and replayed; what it wrote is rolled back.
 *
 * @param <R> what is kept and replayed; {@code Done.DONE} if there is nothing, which spares a statement
 */
@FunctionalInterface
public interface Work<R> {

    /** Does it. Returns what a repetition shall get, never null. */
    R apply(Connection connection) throws Exception;
}
