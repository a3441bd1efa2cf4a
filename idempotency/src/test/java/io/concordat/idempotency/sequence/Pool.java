package io.concordat.idempotency.sequence;

import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.ForwardingDataSource;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.jdbc.Schema;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import javax.sql.DataSource;

/** Keeps connections open, as services do. */
public final class Pool extends ForwardingDataSource {

    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    /** A pooled database of its own with the tables of keys, sequences and dead letters. */
    public static Pool on(Databases kind) {
        return new Pool(kind.with(Schema.IDEMPOTENCY, Schema.SEQUENCE, Schema.DEAD_LETTERS));
    }

    private Pool(DataSource source) {
        super(source);
    }

    /** Runs work of a host in a transaction. */
    public <T> T transaction(Function<HostTransaction, T> work) {
        return Database.of(this).inTransaction("run the test's transaction", connection -> {
            HostTransaction.Plain plain = HostTransaction.plain(connection);
            return work.apply(plain.transaction());
        });
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection known = idle.poll();
        Connection connection = known == null ? source.getConnection() : known;
        return (Connection) Proxy.newProxyInstance(
                Pool.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        idle.add(connection);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
