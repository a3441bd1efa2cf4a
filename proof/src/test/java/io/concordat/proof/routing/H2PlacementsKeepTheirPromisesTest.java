package io.concordat.proof.routing;

import io.concordat.federation.routing.JdbcPlacementStore;
import io.concordat.federation.routing.PlacementStore;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.testkit.store.PlacementStoreTck;
import javax.sql.DataSource;

class H2PlacementsKeepTheirPromisesTest extends PlacementStoreTck {

    private static final DataSource DATABASE = database();

    private static DataSource database() {
        DataSource empty = Databases.H2.with();
        JdbcPlacementStore.SCHEMA.create(empty);
        return empty;
    }

    @Override
    protected PlacementStore placements() {
        return JdbcPlacementStore.of(DATABASE);
    }
}
