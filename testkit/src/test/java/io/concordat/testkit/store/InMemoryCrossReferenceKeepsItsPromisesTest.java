package io.concordat.testkit.store;

import io.concordat.federation.identity.CrossReference;
import io.concordat.federation.identity.InMemoryCrossReference;
import io.concordat.model.party.Customer;
import io.concordat.testkit.fixture.VirtualClock;

class InMemoryCrossReferenceKeepsItsPromisesTest extends CrossReferenceTck {

    @Override
    protected CrossReference<Customer> crossReference() {
        return new InMemoryCrossReference<>(VirtualClock.at("2026-03-01T12:00:00Z"));
    }
}
