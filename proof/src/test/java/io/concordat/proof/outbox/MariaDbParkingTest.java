package io.concordat.proof.outbox;

import io.concordat.proof.Pools;
import org.h2.jdbcx.JdbcConnectionPool;

class MariaDbParkingTest extends ParkingContract {

    @Override
    JdbcConnectionPool database() {
        return Pools.mariadb();
    }
}
