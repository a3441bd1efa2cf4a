package io.concordat.testkit.store;

import io.concordat.federation.routing.InMemoryPlacementStore;
import io.concordat.federation.routing.PlacementStore;
import io.concordat.testkit.fixture.VirtualClock;

class InMemoryPlacementsKeepTheirPromisesTest extends PlacementStoreTck {

    @Override
    protected PlacementStore placements() {
        return new InMemoryPlacementStore(VirtualClock.at("2026-03-01T12:00:00Z"));
    }
}
