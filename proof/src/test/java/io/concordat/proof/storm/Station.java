package io.concordat.proof.storm;

import io.concordat.idempotency.jdbc.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Where a receiver works.
 *
 * @param database as it is reached, perhaps badly
 * @param direct the same database reached well: the external system of leased effects
 * @param clock of this process, right or wrong
 * @param note what is told to the broker
 */
record Station(
        DataSource database, DataSource direct, FaultPlan faults, Clock clock, Duration lease, Consumer<String> note) {

    /** The effect: a row without a unique key; its result is of this run alone. */
    static String insertEffect(Connection connection, int order, long fence) throws SQLException {
        String result = newResult(order);
        Sql.update(connection, "INSERT INTO effect (order_id, result, fence) VALUES (?, ?, ?)", order, result, fence);
        return result;
    }

    static String newResult(int order) {
        return "acknowledgement-of-" + order + "-" + UUID.randomUUID();
    }
}
