package io.concordat.proof.outbox;

import io.concordat.proof.Pools;
import org.h2.jdbcx.JdbcConnectionPool;

class H2ParkingTest extends ParkingContract {

    @Override
    JdbcConnectionPool database() {
        return Pools.h2();
    }
}
