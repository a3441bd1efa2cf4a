package io.concordat.proof.store;

import io.concordat.idempotency.durable.JdbcIdempotencyStore;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.testkit.store.IdempotencyStoreTck;
import javax.sql.DataSource;

class H2StoreKeepsItsPromisesTest extends IdempotencyStoreTck {

    private static final DataSource DATABASE = Databases.H2.with(Schema.IDEMPOTENCY);

    @Override
    protected IdempotencyStore store() {
        return new JdbcIdempotencyStore(DATABASE, ResultCodec.text());
    }
}
