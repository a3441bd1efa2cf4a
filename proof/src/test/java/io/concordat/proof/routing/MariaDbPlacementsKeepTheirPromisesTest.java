package io.concordat.proof.routing;

import io.concordat.federation.routing.JdbcPlacementStore;
import io.concordat.federation.routing.PlacementStore;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.testkit.store.PlacementStoreTck;
import javax.sql.DataSource;

class MariaDbPlacementsKeepTheirPromisesTest extends PlacementStoreTck {

    private static final DataSource DATABASE = database();

    private static DataSource database() {
        DataSource empty = Databases.MARIADB.with();
        JdbcPlacementStore.SCHEMA.create(empty);
        return empty;
    }

    @Override
    protected PlacementStore placements() {
        return JdbcPlacementStore.of(DATABASE);
    }
}
