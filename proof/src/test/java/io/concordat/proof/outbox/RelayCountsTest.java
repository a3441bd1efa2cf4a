package io.concordat.proof.outbox;

import static io.concordat.proof.outbox.OutboxFixture.STANDING;
import static io.concordat.proof.outbox.OutboxFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.outbox.OutboxMessage;
import io.concordat.idempotency.outbox.OutboxRelay;
import io.concordat.model.call.Failure;
import io.concordat.proof.Databases;
import io.concordat.testkit.jdbc.CountingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often PostgreSQL is asked. */
class RelayCountsTest {

    private final JdbcConnectionPool pool = Databases.postgresql();
    private final OutboxFixture fixture = new OutboxFixture(pool);
    private final CountingDataSource counting = CountingDataSource.around(pool);
    private final Receiver receiver = new Receiver();
    private OutboxRelay relay;

    @BeforeEach
    void takeTheShards() {
        relay = OutboxRelay.builder("counted", counting.dataSource(), receiver, STANDING)
                .build();
        relay.runOnce();
        counting.reset();
    }

    @AfterEach
    void close() {
        relay.close();
        pool.dispose();
    }

    @Test
    void aBatchTakesTwoRoundTrips() {
        fixture.append(messages(500));
        assertThat(relay.runOnce().confirmed()).isEqualTo(500);
        assertThat(counting.statements()).hasSize(2);
        assertThat(counting.roundTrips()).isEqualTo(2);
    }

    @Test
    void aBatchWithFailuresTakesTwoRoundTrips() {
        receiver.refuse("2/2", new Failure.Transient("no answer"));
        fixture.append(messages(10));
        assertThat(relay.runOnce().held()).isEqualTo(1);
        assertThat(counting.roundTrips()).isEqualTo(2);
    }

    @Test
    void anEmptyOutboxTakesOneRoundTrip() {
        relay.runOnce();
        assertThat(counting.roundTrips()).isEqualTo(1);
    }

    @Test
    void appendingManyMessagesTakesOneRoundTripOfTheBusinessTransaction() throws SQLException {
        try (Connection connection = counting.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            fixture.outbox.append(connection, List.of(messages(1000)));
            assertThat(counting.roundTrips()).isEqualTo(1);
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static OutboxMessage[] messages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> message(String.valueOf(i), i + "/" + i))
                .toArray(OutboxMessage[]::new);
    }
}
