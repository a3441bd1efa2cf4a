package io.concordat.proof.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.inbox.Delivery;
import io.concordat.idempotency.inbox.Inbox;
import io.concordat.idempotency.inbox.Retention;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Done;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.proof.Pools;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** T22, short: as many messages come for as many days as you like, and the table of keys stays as long as its retention. */
class SoakTest {

    private static final int DAYS = "full".equals(System.getProperty("concordat.storm")) ? 1_000 : 30;
    private static final int MESSAGES_A_DAY = 100;
    private static final int KEPT_DAYS = 3;
    private static final long DAY = Duration.ofDays(1).toMillis() * 1000;

    private final JdbcConnectionPool pool = Pools.postgresql();

    @AfterEach
    void closeConnections() {
        pool.dispose();
    }

    @Test
    void theTableOfKeysDoesNotGrowWithTheDays() throws SQLException {
        Schema.IDEMPOTENCY.create(pool);
        Inbox inbox = Inbox.on(pool).build();
        Retention retention = Retention.on(pool)
                .generation(Duration.ofDays(1))
                .keep(KEPT_DAYS)
                .longestRedelivery(Duration.ofDays(2))
                .longestDeadLetter(Duration.ofDays(1))
                .build();
        List<Long> rows = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            assertThat(inbox.receiveAll(
                            messages(day), (connection, fresh) -> Collections.nCopies(fresh.size(), Done.DONE)))
                    .allMatch(outcome -> outcome instanceof Outcome.Executed);
            assertThat(inbox.receiveAll(
                            messages(day), (connection, fresh) -> Collections.nCopies(fresh.size(), Done.DONE)))
                    .allMatch(outcome -> outcome instanceof Outcome.Replayed);
            retention.sweep();
            retention.sweep();
            rows.add(rows());
            aDayPasses();
        }
        int most = (KEPT_DAYS + 3) * MESSAGES_A_DAY;
        assertThat(rows).allMatch(count -> count <= most);
        assertThat(rows.subList(DAYS / 2, DAYS))
                .as("flat once the retention is full")
                .containsOnly(rows.get(DAYS - 1));
    }

    /** What the database remembers becomes a day older. */
    private void aDayPasses() {
        Pools.run(pool, "UPDATE concordat_idempotency SET claimed_at = claimed_at - " + DAY);
        Pools.run(pool, "UPDATE concordat_watermark SET before_at = before_at - " + DAY);
    }

    private long rows() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return Sql.first(connection, "SELECT count(*) FROM concordat_idempotency", row -> row.getLong(1))
                    .orElseThrow();
        }
    }

    private static List<Delivery> messages(int day) {
        return IntStream.range(0, MESSAGES_A_DAY)
                .mapToObj(i -> Delivery.of(IdempotencyKey.of("test.soak", day + "/" + i), "payload"))
                .toList();
    }
}
