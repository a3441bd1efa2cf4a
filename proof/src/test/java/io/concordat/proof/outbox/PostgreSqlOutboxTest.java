package io.concordat.proof.outbox;

import io.concordat.proof.Pools;
import org.h2.jdbcx.JdbcConnectionPool;

class PostgreSqlOutboxTest extends OutboxContract {

    @Override
    JdbcConnectionPool database() {
        return Pools.postgresql();
    }
}
