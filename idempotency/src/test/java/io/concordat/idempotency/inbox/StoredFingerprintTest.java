package io.concordat.idempotency.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.store.Done;
import io.concordat.model.call.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** T13: what counts as the same payload when a key comes again. */
class StoredFingerprintTest {

    private static final IdempotencyKey KEY = IdempotencyKey.of("test.post", "A");

    private final DataSource dataSource = Databases.H2.with(Schema.IDEMPOTENCY);

    @Test
    void theSameMembersInAnotherOrderAreAReplay() {
        Inbox inbox = Inbox.on(dataSource).build();
        Map<String, Object> turned = new LinkedHashMap<>();
        turned.put("quantity", 5);
        turned.put("item", "4711");
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("item", "4711");
        first.put("quantity", 5);

        assertThat(receive(inbox, first)).isInstanceOf(Outcome.Executed.class);
        assertThat(receive(inbox, turned)).isInstanceOf(Outcome.Replayed.class);
        assertThat(receive(inbox, Map.of("item", "4711", "quantity", 6))).isInstanceOf(Outcome.KeyReused.class);
    }

    @Test
    void aKeyStoredByAnOlderAlgorithmIsComparedByThatOne() {
        receive(Inbox.on(dataSource).fingerprint(new Versions(201, 201)).build(), "content");
        Inbox upgraded =
                Inbox.on(dataSource).fingerprint(new Versions(202, 201)).build();

        assertThat(receive(upgraded, "content")).isInstanceOf(Outcome.Replayed.class);
        assertThat(receive(upgraded, "other")).isInstanceOf(Outcome.KeyReused.class);
        assertThat(upgraded.<Done>receiveAll(
                        List.of(Delivery.of(KEY, "content")), (connection, fresh) -> List.of(Done.DONE)))
                .allMatch(outcome -> outcome instanceof Outcome.Replayed);
    }

    @Test
    void aKeyStoredByAnAlgorithmNobodyKnowsAnyMoreIsReused() {
        receive(Inbox.on(dataSource).fingerprint(new Versions(201, 201)).build(), "content");
        Inbox upgraded =
                Inbox.on(dataSource).fingerprint(new Versions(203, 202)).build();

        assertThat(receive(upgraded, "content")).isInstanceOf(Outcome.KeyReused.class);
    }

    @Test
    void aMessageIsFingerprintedOnceHoweverOftenItIsTried() {
        AtomicInteger calculated = new AtomicInteger();
        Inbox inbox = Inbox.on(dataSource)
                .fingerprint(payload -> {
                    calculated.incrementAndGet();
                    return Fingerprint.sha256(201, payload.toString().getBytes(StandardCharsets.UTF_8));
                })
                .pause(duration -> {})
                .build();
        AtomicInteger attempts = new AtomicInteger();
        List<Delivery> poll = List.of(delivery("A"), delivery("B"), delivery("C"), delivery("A"));

        inbox.receiveAll(poll, (connection, fresh) -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("spoils all");
            }
            return fresh.stream().map(each -> Done.DONE).toList();
        });

        assertThat(attempts.get()).isGreaterThan(2);
        assertThat(calculated).hasValue(poll.size());
    }

    private static Outcome<Done> receive(Inbox inbox, Object payload) {
        return inbox.receive(Delivery.of(KEY, payload), connection -> Done.DONE);
    }

    private static Delivery delivery(String id) {
        return Delivery.of(IdempotencyKey.of("test.poll", id), id);
    }

    /** Knows one algorithm and one that is older. */
    private record Versions(int current, int oldest) implements Fingerprinter {

        @Override
        public Fingerprint of(Object payload) {
            return Fingerprint.sha256(current, payload.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<Fingerprint> of(Object payload, int version) {
            return version < oldest || version > current
                    ? Optional.empty()
                    : Optional.of(new Versions(version, version).of(payload));
        }
    }
}
