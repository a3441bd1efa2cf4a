package io.concordat.proof.outbox;

import static io.concordat.proof.outbox.OutboxFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.outbox.Outbox;
import io.concordat.idempotency.outbox.OutboxRelay;
import io.concordat.idempotency.outbox.RelayListener;
import io.concordat.idempotency.outbox.RelayRound;
import io.concordat.proof.Databases;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

class RelayLoopTest {

    private final JdbcConnectionPool pool = Databases.h2();
    private final OutboxFixture fixture = new OutboxFixture(pool);
    private final Receiver receiver = new Receiver();

    /** Unless it is woken this relay pauses for an hour. */
    @Test
    void aCommitWakesAnIdleRelay() throws InterruptedException {
        CountDownLatch published = new CountDownLatch(1);
        Semaphore idleRounds = new Semaphore(0);
        OutboxRelay relay = fixture.relay(receiver.afterPublishing(published::countDown))
                .idle(Duration.ofHours(1), Duration.ofHours(1))
                .listener(new RelayListener() {
                    @Override
                    public void finished(RelayRound round) {
                        idleRounds.release();
                    }
                })
                .build();
        Outbox waking = fixture.outbox.waking(relay);
        relay.start();
        assertThat(idleRounds.tryAcquire(1, 30, TimeUnit.SECONDS)).isTrue();
        fixture.append(waking, message("a", "a/1"));
        assertThat(published.await(30, TimeUnit.SECONDS)).isTrue();
        relay.close();
        assertThat(fixture.rows("concordat_outbox")).isZero();
        assertThat(fixture.rows("concordat_outbox_relay")).isZero();
    }

    @Test
    void aRelayOutlivesADatabaseThatFails() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        CountDownLatch published = new CountDownLatch(1);
        OutboxRelay relay = fixture.relay(receiver.afterPublishing(published::countDown))
                .listener(new RelayListener() {
                    @Override
                    public void failed(RuntimeException failure) {
                        failed.countDown();
                    }
                })
                .build();
        Databases.run(pool, "ALTER TABLE concordat_outbox RENAME TO gone");
        relay.start();
        assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
        Databases.run(pool, "ALTER TABLE gone RENAME TO concordat_outbox");
        fixture.append(message("a", "a/1"));
        assertThat(published.await(30, TimeUnit.SECONDS)).isTrue();
        relay.close();
    }

    @Test
    void aRelayIsStartedOnce() {
        try (OutboxRelay relay = fixture.relay(receiver).build()) {
            relay.start();
            assertThatThrownBy(relay::start).isInstanceOf(IllegalStateException.class);
        }
    }
}
