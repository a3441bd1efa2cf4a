package io.concordat.idempotency.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.durable.JdbcIdempotencyStore;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Claim;
import io.concordat.idempotency.store.Done;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource
    void aLateDuplicateOfWhatIsForgottenIsExpiredAndNotDone(Databases kind) throws Exception {
        DataSource dataSource = kind.with(Schema.IDEMPOTENCY);
        Inbox inbox = Inbox.on(dataSource).build();
        Retention retention = Retention.on(dataSource).build();
        Delivery delivery = delivery("A").at(LONG_AGO);
        assertThat(inbox.receive(delivery, connection -> Done.DONE)).isInstanceOf(Outcome.Executed.class);
        inbox.receive(delivery("fresh"), connection -> Done.DONE);
        age(dataSource, "A", 30);

        assertThat(retention.sweep().forgotten()).isZero();
        assertThat(inbox.receive(delivery, connection -> Done.DONE)).isInstanceOf(Outcome.Replayed.class);
        Retention.Sweep second = retention.sweep();

        assertThat(second.forgotten()).isEqualTo(1);
        assertThat(inbox.receive(delivery, connection -> {
                    throw new AssertionError("done twice");
                }))
                .isEqualTo(new Outcome.Expired<>(second.watermark()));
        assertThat(inbox.receive(delivery("fresh"), connection -> Done.DONE)).isInstanceOf(Outcome.Replayed.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsGivenUpIsNeverForgotten(Databases kind) throws Exception {
        DataSource dataSource = kind.with(Schema.IDEMPOTENCY);
        Inbox inbox = Inbox.on(dataSource).giveUpAfter(1).build();
        Delivery poison = delivery("poison").again();
        for (int i = 0; i < 2; i++) {
            inbox.receive(poison, connection -> {
                throw new CallFailedException(new Failure.NotFound("nothing there"));
            });
        }
        age(dataSource, "poison", 400);
        Retention retention = Retention.on(dataSource).build();
        retention.sweep();

        assertThat(retention.sweep().forgotten()).isZero();
        assertThat(inbox.receive(poison, connection -> Done.DONE)).isInstanceOf(Outcome.DeadLettered.class);
    }

    @Test
    void forgetsInManySmallTransactions() throws Exception {
        DataSource dataSource = Databases.POSTGRESQL.with(Schema.IDEMPOTENCY);
        try (Connection connection = dataSource.getConnection()) {
            Sql.update(
                    connection,
                    "INSERT INTO concordat_idempotency (key_hash, scope, key_value, fingerprint, state,"
                            + " fence, attempts, claimed_at) SELECT gen_random_uuid(), 's', i::text, '\\x01', 2, 1, 1, i"
                            + " FROM generate_series(1, 12345) i");
        }
        Retention retention = Retention.on(dataSource).build();
        retention.sweep();

        assertThat(retention.sweep().forgotten()).isEqualTo(12_345);
    }

    @Test
    void refusesToForgetWhileAMessageMayStillCome() {
        DataSource dataSource = Databases.H2.with(Schema.IDEMPOTENCY);

        assertThatThrownBy(() -> Retention.on(dataSource)
                        .generation(DAY)
                        .keep(13)
                        .longestRedelivery(Duration.ofDays(7))
                        .longestDeadLetter(Duration.ofDays(7))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("keys are kept for PT312H", "expected at least PT336H");
        assertThatThrownBy(() -> Retention.on(dataSource).keep(0).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheFileToRunWhereTablesAreMissing() {
        assertThatThrownBy(() -> Schema.IDEMPOTENCY.require(Databases.POSTGRESQL.with()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("idempotency.v1.sql", "version none, expected 1");
        for (Databases kind : List.of(Databases.values())) {
            Schema.IDEMPOTENCY.require(kind.with(Schema.IDEMPOTENCY));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOpenOrWasSettledJustNowIsNotForgotten(Databases kind) throws Exception {
        DataSource dataSource = kind.with(Schema.IDEMPOTENCY);
        JdbcIdempotencyStore store = new JdbcIdempotencyStore(dataSource, ResultCodec.text());
        Fingerprint content = Fingerprinter.canonical().of("payload");
        for (String open : List.of("in progress", "released", "in doubt", "completed")) {
            store.claim(delivery(open).key(), content, DAY);
        }
        store.settle(
                delivery("released").key(), 1, new Settlement.Released(new Failure.Transient("busy"), Duration.ZERO));
        store.settle(delivery("in doubt").key(), 1, new Settlement.Undecided(new Failure.OutcomeUnknown("no answer")));
        store.settle(delivery("completed").key(), 1, new Settlement.Completed("done"));
        for (String each : List.of("in progress", "released", "in doubt", "completed")) {
            age(dataSource, each, 60);
        }
        store.claim(delivery("settled late").key(), content, DAY);
        age(dataSource, "settled late", 60);
        store.settle(delivery("settled late").key(), 1, new Settlement.Completed("just now"));
        Retention retention = Retention.on(dataSource).build();

        retention.sweep();

        assertThat(retention.sweep().forgotten()).as("the completed one").isEqualTo(1);
        assertThat(store.claim(delivery("settled late").key(), content, DAY)).isInstanceOf(Claim.Completed.class);
        assertThat(store.claim(delivery("in progress").key(), content, DAY)).isInstanceOf(Claim.Held.class);
        assertThat(store.claim(delivery("released").key(), content, DAY)).isEqualTo(new Claim.Acquired(2, 2));
        assertThat(store.claim(delivery("in doubt").key(), content, DAY)).isInstanceOf(Claim.InDoubt.class);
    }

    private static Delivery delivery(String id) {
        return Delivery.of(IdempotencyKey.of("test.retention", id), "payload");
    }

    private static void age(DataSource dataSource, String id, int days) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Sql.update(
                    connection,
                    "UPDATE concordat_idempotency SET claimed_at = claimed_at - ?, settled_at = settled_at - ?"
                            + " WHERE key_value = ?",
                    Duration.ofDays(days).toMillis() * 1000,
                    Duration.ofDays(days).toMillis() * 1000,
                    id);
        }
    }
}
