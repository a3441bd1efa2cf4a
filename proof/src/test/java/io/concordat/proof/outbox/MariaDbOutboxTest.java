package io.concordat.proof.outbox;

import io.concordat.proof.Databases;
import org.h2.jdbcx.JdbcConnectionPool;

class MariaDbOutboxTest extends OutboxContract {

    @Override
    JdbcConnectionPool database() {
        return Databases.mariadb();
    }
}
