package io.concordat.proof.outbox;

import io.concordat.proof.Pools;
import org.h2.jdbcx.JdbcConnectionPool;

class H2OutboxTest extends OutboxContract {

    @Override
    JdbcConnectionPool database() {
        return Pools.h2();
    }
}
