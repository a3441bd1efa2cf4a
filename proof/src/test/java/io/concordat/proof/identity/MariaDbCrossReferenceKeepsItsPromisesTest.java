package io.concordat.proof.identity;

import io.concordat.federation.identity.CrossReference;
import io.concordat.federation.identity.JdbcCrossReference;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.model.party.Customer;
import io.concordat.testkit.store.CrossReferenceTck;
import javax.sql.DataSource;

class MariaDbCrossReferenceKeepsItsPromisesTest extends CrossReferenceTck {

    private static final DataSource DATABASE = database();

    private static DataSource database() {
        DataSource empty = Databases.MARIADB.with();
        JdbcCrossReference.SCHEMA.create(empty);
        return empty;
    }

    @Override
    protected CrossReference<Customer> crossReference() {
        return JdbcCrossReference.of(DATABASE, "customer");
    }
}
