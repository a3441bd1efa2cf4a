package io.concordat.proof.outbox;

import io.concordat.idempotency.RetryPolicy;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.outbox.EventPublisher;
import io.concordat.idempotency.outbox.Outbox;
import io.concordat.idempotency.outbox.OutboxMessage;
import io.concordat.idempotency.outbox.OutboxRelay;
import io.concordat.idempotency.outbox.RelayRound;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import javax.sql.DataSource;

/** An outbox in an empty database and the usual steps with it. */
final class OutboxFixture {

    static final Clock STANDING = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    static final Duration LONG = Duration.ofHours(6);

    final DataSource dataSource;
    final Outbox outbox;

    OutboxFixture(DataSource dataSource) {
        this.dataSource = dataSource;
        Schema.OUTBOX.create(dataSource);
        Schema.OUTBOX.require(dataSource);
        this.outbox = Outbox.in(dataSource);
    }

    static OutboxMessage message(String aggregate, String id) {
        return OutboxMessage.json(id, aggregate, "tested.v1", "{\"id\":\"" + id + "\"}");
    }

    /** Messages named {@code aggregate/n}, each call one transaction. */
    void append(String... ids) {
        append(Arrays.stream(ids)
                .map(id -> message(id.substring(0, id.indexOf('/')), id))
                .toArray(OutboxMessage[]::new));
    }

    void append(OutboxMessage... messages) {
        append(outbox, messages);
    }

    void append(Outbox to, OutboxMessage... messages) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            HostTransaction.Plain transaction = HostTransaction.plain(connection);
            to.append(transaction.transaction(), messages);
            connection.commit();
            transaction.committed();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks at its leases in every round, tries again at once, parks at the third failure. */
    OutboxRelay.Builder relay(EventPublisher publisher) {
        return OutboxRelay.builder("test", dataSource, publisher, STANDING)
                .lease(LONG, Duration.ZERO)
                .retry(RetryPolicy.exponential(3, Duration.ZERO, Duration.ZERO));
    }

    /** Rounds until one finds nothing. */
    static void drain(OutboxRelay relay) {
        RelayRound round = relay.runOnce();
        for (int i = 0; round.read() > 0; i++) {
            if (i > 100_000) {
                throw new IllegalStateException("does not end: " + round);
            }
            round = relay.runOnce();
        }
    }

    /** What a crash or a long pause of all owners leaves after the lease. */
    void letLeasesEnd() {
        io.concordat.proof.Databases.run(dataSource, "UPDATE concordat_outbox_shard SET lease_until = 0");
        io.concordat.proof.Databases.run(dataSource, "UPDATE concordat_outbox_relay SET alive_until = 0");
    }

    int rows(String table) {
        return number("SELECT COUNT(*) FROM " + table);
    }

    int number(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
