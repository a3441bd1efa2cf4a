package io.concordat.proof.outbox;

import io.concordat.proof.Databases;
import org.h2.jdbcx.JdbcConnectionPool;

class PostgreSqlOutboxTest extends OutboxContract {

    @Override
    JdbcConnectionPool database() {
        return Databases.postgresql();
    }
}
