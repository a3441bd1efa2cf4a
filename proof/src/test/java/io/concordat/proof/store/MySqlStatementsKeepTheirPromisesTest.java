package io.concordat.proof.store;

import io.concordat.idempotency.durable.JdbcIdempotencyStore;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.testkit.store.IdempotencyStoreTck;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;

/** The statements for MySQL, which know no RETURNING, on a MariaDB that says it is MySQL: no MySQL runs here. */
class MySqlStatementsKeepTheirPromisesTest extends IdempotencyStoreTck {

    private static final DataSource DATABASE = Databases.MARIADB.with(Schema.IDEMPOTENCY);

    @Override
    protected IdempotencyStore store() {
        return new JdbcIdempotencyStore(sayingMySql(), ResultCodec.text());
    }

    private static DataSource sayingMySql() {
        return answering(
                DataSource.class,
                DATABASE,
                (name, result) -> name.equals("getConnection")
                        ? answering(
                                Connection.class,
                                (Connection) result,
                                (inner, meta) -> inner.equals("getMetaData")
                                        ? answering(
                                                DatabaseMetaData.class,
                                                (DatabaseMetaData) meta,
                                                (last, value) ->
                                                        last.equals("getDatabaseProductName") ? "MySQL" : value)
                                        : meta)
                        : result);
    }

    private interface Answer {
        Object of(String method, Object result);
    }

    private static <T> T answering(Class<T> type, T real, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return answer.of(method.getName(), method.invoke(real, arguments));
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
