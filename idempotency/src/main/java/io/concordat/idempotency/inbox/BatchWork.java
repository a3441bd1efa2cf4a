package io.concordat.idempotency.inbox;

import java.sql.Connection;
import java.util.List;

/**
 * The effects of several messages in one transaction, best with one statement for all.
 *
 * <p>The promises are those of {@link Work}. If it fails, it is run again with halves of the messages until the one that
 * fails stands alone.
 *
 * @param <R> what is kept and replayed for each message
 */
@FunctionalInterface
public interface BatchWork<R> {

    /** Does them. Returns one result for each message, in their order. */
    List<R> apply(Connection connection, List<Delivery> fresh) throws Exception;
}
