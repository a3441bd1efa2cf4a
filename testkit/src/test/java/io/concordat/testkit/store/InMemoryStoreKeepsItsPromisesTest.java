package io.concordat.testkit.store;

import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.idempotency.store.InMemoryIdempotencyStore;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;

class InMemoryStoreKeepsItsPromisesTest extends IdempotencyStoreTck {

    private final VirtualClock clock = VirtualClock.at("2026-03-01T12:00:00Z");

    @Override
    protected IdempotencyStore store() {
        return new InMemoryIdempotencyStore(clock);
    }

    @Override
    protected void elapse(Duration length) {
        clock.advance(length);
    }
}
