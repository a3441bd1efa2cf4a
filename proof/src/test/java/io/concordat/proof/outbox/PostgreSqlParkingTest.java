package io.concordat.proof.outbox;

import io.concordat.proof.Pools;
import org.h2.jdbcx.JdbcConnectionPool;

class PostgreSqlParkingTest extends ParkingContract {

    @Override
    JdbcConnectionPool database() {
        return Pools.postgresql();
    }
}
