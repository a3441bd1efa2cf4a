package io.concordat.proof.outbox;

import io.concordat.proof.Databases;
import org.h2.jdbcx.JdbcConnectionPool;

class PostgreSqlParkingTest extends ParkingContract {

    @Override
    JdbcConnectionPool database() {
        return Databases.postgresql();
    }
}
