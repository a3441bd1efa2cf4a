package io.concordat.proof.outbox;

import static io.concordat.proof.outbox.OutboxFixture.drain;
import static io.concordat.proof.outbox.OutboxFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.outbox.OutboxMessage;
import io.concordat.idempotency.outbox.OutboxRecord;
import io.concordat.idempotency.outbox.OutboxRelay;
import io.concordat.idempotency.outbox.PublishResult;
import io.concordat.idempotency.outbox.RelayListener;
import io.concordat.idempotency.outbox.RelayRound;
import io.concordat.model.call.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds on every database: publishing, leases and fences. */
abstract class OutboxContract extends OutboxOnADatabase {

    private static final Failure UNREACHABLE = new Failure.Transient("the receiver does not answer");

    @Test
    void publishesInOrderAndDeletesWhatIsPublished() {
        fixture.append("a/1", "b/1", "a/2");
        fixture.append("a/3", "b/2");
        try (OutboxRelay relay = fixture.relay(receiver).build()) {
            assertThat(relay.runOnce()).isEqualTo(new RelayRound(5, 5, 0, 0, 0, false));
            assertThat(relay.runOnce().read()).isZero();
        }
        assertThat(receiver.ids()).containsExactly("a/1", "b/1", "a/2", "a/3", "b/2");
        assertThat(fixture.rows("concordat_outbox")).isZero();
    }

    @Test
    void handsOverEveryPartOfAMessage() {
        OutboxMessage sent = new OutboxMessage(
                        "m-1",
                        "order:4711",
                        "order.accepted.v1",
                        "application/octet-stream",
                        java.util.Map.of(),
                        new byte[] {0, 1, -1, 127})
                .withHeader("trace", "a=b\\n\nc")
                .withHeader("empty", "");
        fixture.append(sent);
        try (OutboxRelay relay = fixture.relay(receiver).build()) {
            relay.runOnce();
        }
        OutboxRecord record = receiver.received().get(0);
        assertThat(record.message()).usingRecursiveComparison().isEqualTo(sent);
        assertThat(List.copyOf(record.message().headers().keySet())).containsExactly("trace", "empty");
        assertThat(record.fence()).isPositive();
        assertThat(record.failures()).isZero();
    }

    @Test
    void publishesNothingOfARolledBackTransaction() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            fixture.outbox.append(connection, List.of(message("a", "a/1")));
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (OutboxRelay relay = fixture.relay(receiver).build()) {
            assertThat(relay.runOnce().read()).isZero();
        }
    }

    @Test
    void refusesAConnectionThatCommitsByItself() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            HostTransaction transaction = HostTransaction.plain(connection).transaction();
            assertThatThrownBy(() -> fixture.outbox.append(transaction, message("a", "a/1")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("begin a transaction first");
        }
    }

    @Test
    void publishesManyBatchesAndMoreMessagesThanAStatementHolds() {
        String[] ids = IntStream.range(0, 1203).mapToObj(i -> i % 7 + "/" + i).toArray(String[]::new);
        fixture.append(ids);
        try (OutboxRelay relay = fixture.relay(receiver).batch(100).build()) {
            drain(relay);
        }
        assertThat(receiver.ids()).containsExactly(ids);
    }

    @Test
    void aRelayThatLostItsShardsMeanwhileDeletesNothing() {
        List<Integer> lost = new ArrayList<>();
        fixture.append("a/1");
        Receiver second = new Receiver();
        OutboxRelay successor = fixture.relay(second).build();
        OutboxRelay zombie = fixture.relay(receiver.afterPublishing(() -> {
                    fixture.letLeasesEnd();
                    successor.runOnce();
                }))
                .listener(new RelayListener() {
                    @Override
                    public void leaseLost(int shard, long fence) {
                        lost.add(shard);
                    }
                })
                .build();
        fixture.append("a/2");
        second.refuse("a/1", UNREACHABLE);
        RelayRound round = zombie.runOnce();
        assertThat(round).isEqualTo(new RelayRound(2, 0, 0, 0, 2, false));
        assertThat(lost).hasSize(1);
        assertThat(fixture.rows("concordat_outbox")).isEqualTo(2);
        second.accept("a/1");
        drain(successor);
        assertThat(second.ids()).containsExactly("a/1", "a/2");
        assertThat(second.received().get(0).fence())
                .isGreaterThan(receiver.received().get(0).fence());
        assertThat(fixture.rows("concordat_outbox")).isZero();
    }

    @Test
    void aZombieHoldsNothingEither() {
        fixture.append("a/1");
        OutboxRelay successor = fixture.relay(new Receiver()).build();
        receiver.refuse("a/1", new Failure.Rejected("not wanted", List.of())).afterPublishing(() -> {
            fixture.letLeasesEnd();
            successor.runOnce();
        });
        RelayRound round = fixture.relay(receiver).build().runOnce();
        assertThat(round.held() + round.parked()).isZero();
        assertThat(fixture.rows("concordat_outbox_hold")).isZero();
        assertThat(fixture.rows("concordat_outbox")).isZero();
    }

    @Test
    void aNewRelayOfTheSameNameIsAnotherOwner() {
        fixture.relay(receiver).build().runOnce();
        fixture.append("a/1");
        OutboxRelay restarted = fixture.relay(receiver).build();
        assertThat(restarted.runOnce().read()).isZero();
        fixture.letLeasesEnd();
        assertThat(restarted.runOnce().confirmed()).isEqualTo(1);
    }

    @Test
    void relaysShareTheShardsFairly() {
        List<OutboxRelay> relays = IntStream.range(0, 3)
                .mapToObj(i -> fixture.relay(receiver).build())
                .toList();
        for (int i = 0; i < 3; i++) {
            relays.forEach(OutboxRelay::runOnce);
        }
        assertThat(fixture.number("SELECT COUNT(DISTINCT owner) FROM concordat_outbox_shard"))
                .isEqualTo(3);
        assertThat(fixture.number("SELECT COUNT(*) FROM concordat_outbox_shard WHERE owner IS NULL"))
                .isZero();
        assertThat(fixture.number(
                        "SELECT MAX(n) FROM (SELECT COUNT(*) AS n FROM concordat_outbox_shard GROUP BY owner) t"))
                .isEqualTo(22);
    }

    @Test
    void aClosedRelaysShardsAreTakenAtOnce() {
        OutboxRelay first = fixture.relay(receiver).build();
        OutboxRelay second = fixture.relay(receiver).build();
        first.runOnce();
        second.runOnce();
        fixture.append("a/1", "b/1", "c/1", "d/1", "e/1");
        first.close();
        assertThat(second.runOnce().confirmed()).isEqualTo(5);
        assertThat(fixture.rows("concordat_outbox_relay")).isEqualTo(1);
    }

    @Test
    void anOutageIsCountedAgainstNoMessage() {
        receiver.refuse("a/1", UNREACHABLE).refuse("b/1", new Failure.OutcomeUnknown("no answer"));
        fixture.append("a/1", "b/1");
        try (OutboxRelay relay = fixture.relay(receiver).build()) {
            for (int i = 0; i < 10; i++) {
                assertThat(relay.runOnce().outage()).isTrue();
            }
            assertThat(fixture.rows("concordat_outbox_hold")).isZero();
            receiver.accept("a/1").accept("b/1");
            assertThat(relay.runOnce().confirmed()).isEqualTo(2);
        }
    }

    @Test
    void aPublisherThatThrowsIsAnOutage() {
        fixture.append("a/1");
        OutboxRelay relay = fixture.relay((batch, within) -> {
                    throw new IllegalStateException("planned");
                })
                .build();
        assertThat(relay.runOnce().outage()).isTrue();
        assertThat(fixture.rows("concordat_outbox")).isEqualTo(1);
    }

    @Test
    void aPublisherThatAnswersTooLittleIsAnOutage() {
        fixture.append("a/1");
        OutboxRelay relay = fixture.relay((batch, within) -> List.of()).build();
        assertThat(relay.runOnce().outage()).isTrue();
        assertThat(fixture.rows("concordat_outbox")).isEqualTo(1);
    }

    @Test
    void whatIsConfirmedBehindAFailureIsPublishedAgainInOrder() {
        fixture.append("a/1", "a/2", "b/1");
        List<String> sent = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        OutboxRelay relay = fixture.relay((batch, within) -> batch.stream()
                        .map(r -> {
                            sent.add(r.message().id());
                            return r.message().id().equals("a/1") && seen.add("a/1")
                                    ? PublishResult.failed(UNREACHABLE)
                                    : PublishResult.confirmed();
                        })
                        .toList())
                .build();
        drain(relay);
        assertThat(sent).containsExactly("a/1", "a/2", "b/1", "a/1", "a/2");
    }
}
