package io.concordat.proof.outbox;

import static io.concordat.proof.outbox.OutboxFixture.drain;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.outbox.OutboxRelay;
import io.concordat.idempotency.outbox.ParkedAggregates;
import io.concordat.idempotency.outbox.ParkedMessage;
import io.concordat.idempotency.outbox.RelayRound;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.proof.Pools;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds on every database when messages fail: poison stops its own aggregate only. */
abstract class ParkingContract extends OutboxOnADatabase {

    private static final Failure UNREACHABLE = new Failure.Transient("the receiver does not answer");
    private static final Failure REFUSED = new Failure.Rejected("not wanted", List.of());

    private ParkedAggregates parked;

    @BeforeEach
    void findWhatIsParked() {
        parked = ParkedAggregates.in(pool);
    }

    @Test
    void aRefusedMessageParksItsAggregateAtOnceAndNoOther() {
        receiver.refuse("a/1", REFUSED);
        fixture.append("a/1", "b/1", "a/2", "b/2");
        OutboxRelay relay = fixture.relay(receiver).build();
        assertThat(relay.runOnce()).isEqualTo(new RelayRound(4, 2, 0, 1, 0, false));
        drain(relay);
        fixture.append("a/3", "b/3");
        drain(relay);
        assertThat(receiver.ids()).containsExactly("b/1", "b/2", "b/3");
        assertThat(fixture.rows("concordat_outbox")).isZero();
        assertThat(fixture.rows("concordat_outbox_parked")).isEqualTo(3);
        ParkedMessage head = parked.find("a").orElseThrow();
        assertThat(head.message().id()).isEqualTo("a/1");
        assertThat(head.kind()).isEqualTo(FailureKind.REJECTED);
        assertThat(head.detail()).isEqualTo("not wanted");
        assertThat(parked.list(10)).hasSize(1);
    }

    @Test
    void aReleasedAggregateIsPublishedInOrder() {
        receiver.refuse("a/1", REFUSED);
        fixture.append("a/1", "a/2", "b/1");
        OutboxRelay relay = fixture.relay(receiver).build();
        drain(relay);
        fixture.append("a/3");
        receiver.accept("a/1");
        assertThat(parked.release("a")).isTrue();
        assertThat(parked.release("a")).isFalse();
        drain(relay);
        assertThat(receiver.ids()).containsExactly("b/1", "a/1", "a/2", "a/3");
        assertThat(fixture.rows("concordat_outbox_hold")).isZero();
        assertThat(fixture.rows("concordat_outbox_parked")).isZero();
    }

    @Test
    void aDiscardedMessageIsLeftOutAndItsSuccessorsFollow() {
        receiver.refuse("a/1", REFUSED);
        fixture.append("a/1", "a/2", "a/3");
        OutboxRelay relay = fixture.relay(receiver).build();
        drain(relay);
        assertThat(parked.discard("a", "a/2")).isFalse();
        assertThat(parked.discard("a", "a/1")).isTrue();
        drain(relay);
        assertThat(receiver.ids()).containsExactly("a/2", "a/3");
    }

    @Test
    void whatMayPassIsTriedAgainAndParkedAfterTheLastAttempt() {
        receiver.refuse("a/1", UNREACHABLE);
        List<Integer> held = new ArrayList<>();
        OutboxRelay relay = fixture.relay(receiver).build();
        for (int i = 1; i <= 4; i++) {
            fixture.append(i == 1 ? new String[] {"a/1", "a/2", "b/1"} : new String[] {"b/" + i});
            RelayRound round = relay.runOnce();
            held.add(round.held());
        }
        assertThat(held).containsExactly(1, 1, 0, 0);
        assertThat(parked.find("a").orElseThrow().failures()).isEqualTo(3);
        assertThat(receiver.ids()).containsExactly("b/1", "b/2", "b/3", "b/4");
    }

    @Test
    void aHeldAggregateWaitsForItsTime() {
        receiver.refuse("a/1", new Failure.Throttled("slower", OutboxFixture.LONG));
        fixture.append("a/1", "a/2", "b/1");
        OutboxRelay relay = fixture.relay(receiver).build();
        assertThat(relay.runOnce().held()).isEqualTo(1);
        receiver.accept("a/1");
        assertThat(relay.runOnce().read()).isZero();
        Pools.run(pool, "UPDATE concordat_outbox_hold SET until_at = 0");
        drain(relay);
        assertThat(receiver.ids()).containsExactly("b/1", "a/1", "a/2");
        assertThat(fixture.rows("concordat_outbox_hold")).isZero();
    }

    @Test
    void failuresOfTheMessageInFrontAreNotThoseOfTheNext() {
        receiver.refuse("a/1", UNREACHABLE).refuse("a/2", UNREACHABLE);
        fixture.append("a/1", "a/2", "b/1");
        OutboxRelay relay = fixture.relay(receiver).build();
        relay.runOnce();
        fixture.append("b/2");
        relay.runOnce();
        receiver.accept("a/1");
        assertThat(relay.runOnce()).isEqualTo(new RelayRound(2, 1, 1, 0, 0, false));
        assertThat(fixture.number("SELECT failures FROM concordat_outbox_hold")).isEqualTo(1);
    }

    @Test
    void whoTakesParkedMessagesDoesSoInTheSameTransaction() {
        Pools.run(pool, "CREATE TABLE letters (id varchar(200))");
        receiver.refuse("a/1", REFUSED);
        fixture.append("a/1");
        boolean[] fails = {true};
        OutboxRelay relay = fixture.relay(receiver)
                .parked((transaction, message) -> {
                    try (PreparedStatement insert = transaction.prepareStatement("INSERT INTO letters VALUES (?)")) {
                        insert.setString(1, message.message().id());
                        insert.executeUpdate();
                    }
                    if (fails[0]) {
                        throw new IllegalStateException("planned");
                    }
                })
                .build();
        assertThat(relay.runOnce().parked()).isZero();
        assertThat(fixture.rows("letters")).isZero();
        assertThat(fixture.rows("concordat_outbox")).isEqualTo(1);
        fails[0] = false;
        assertThat(relay.runOnce().parked()).isEqualTo(1);
        assertThat(fixture.rows("letters")).isEqualTo(1);
        assertThat(fixture.rows("concordat_outbox")).isZero();
    }

    @Test
    void manyParkedMessagesDoNotStopOthers() {
        receiver.refuse("a/0", REFUSED);
        for (int i = 0; i < 50; i++) {
            fixture.append("a/" + i);
        }
        OutboxRelay relay = fixture.relay(receiver).batch(10).build();
        fixture.append("b/1");
        drain(relay);
        assertThat(receiver.ids()).containsExactly("b/1");
        assertThat(fixture.rows("concordat_outbox_parked")).isEqualTo(50);
        receiver.accept("a/0");
        parked.release("a");
        drain(relay);
        assertThat(receiver.ids()).hasSize(51);
    }
}
