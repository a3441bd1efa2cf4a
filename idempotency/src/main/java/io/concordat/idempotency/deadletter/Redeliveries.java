package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.sql.KeyHash;
import io.concordat.idempotency.sql.RedeliveryTable;
import io.concordat.model.call.IdempotencyKey;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Counts attempts before they begin, in a transaction of its own: a message that kills the process leaves its count, and
 * after some attempts goes to the dead letters without running.
 *
 * <pre>
 * if (delivery.redelivered() &amp;&amp; redeliveries.count(key) &gt; 5) { letters.park(...); return; }
 * ...
 * redeliveries.forget(key);   // done or parked
 * </pre>
 *
 * <p>Ask only for deliveries that may be repetitions, as brokers mark them: the count costs a commit. Rows of
 * {@code concordat_redelivery} of {@link Schema#IDEMPOTENCY}. An {@code Inbox} counts its deliveries itself, in the same
 * rows: use this where there is none. Thread-safe.
 */
public final class Redeliveries {

    private final Database database;

    private Redeliveries(Database database) {
        this.database = database;
    }

    /**
     * A count in a database that has the tables.
     *
     * @throws IllegalStateException if it has not; the message names the file to run
     */
    public static Redeliveries of(DataSource dataSource) {
        Schema.IDEMPOTENCY.require(dataSource);
        return new Redeliveries(Database.of(dataSource));
    }

    /** Raises the count of a message and returns it: 1 the first time. */
    public int count(IdempotencyKey key) {
        UUID hash = KeyHash.of(key);
        return database.call(
                "count an attempt at " + key,
                connection -> RedeliveryTable.count(connection, database.dialect(), hash));
    }

    /** Forgets the count of a message that is done or parked. */
    public void forget(IdempotencyKey key) {
        UUID hash = KeyHash.of(key);
        database.call("forget the attempts at " + key, connection -> {
            RedeliveryTable.forget(connection, database.dialect(), hash);
            return true;
        });
    }
}
