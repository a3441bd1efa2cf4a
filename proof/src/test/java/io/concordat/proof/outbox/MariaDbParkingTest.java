package io.concordat.proof.outbox;

import io.concordat.proof.Databases;
import org.h2.jdbcx.JdbcConnectionPool;

class MariaDbParkingTest extends ParkingContract {

    @Override
    JdbcConnectionPool database() {
        return Databases.mariadb();
    }
}
