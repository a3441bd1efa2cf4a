package io.concordat.proof.storm;

import io.concordat.idempotency.jdbc.ForwardingDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A few connections, lent again until they break; tells of the statements prepared and of how long each call of the driver took. */
final class Pool extends ForwardingDataSource {

    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore free;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile Consumer<String> prepared = sql -> {};
    private volatile Consumer<Long> callMillis = millis -> {};

    Pool(String url, int size) {
        super(at(url));
        this.free = new Semaphore(size);
    }

    private static DataSource at(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        return source;
    }

    Pool tellingStatements(Consumer<String> listener) {
        this.prepared = listener;
        return this;
    }

    Pool tellingTimes(Consumer<Long> listener) {
        this.callMillis = listener;
        return this;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTransientConnectionException("no connection was free for " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted", e);
        }
        long start = System.nanoTime();
        try {
            Connection known = idle.pollFirst();
            return lent(known == null ? source.getConnection() : known);
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        } finally {
            tookSince(start);
        }
    }

    private Connection lent(Connection real) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if ("close".equals(method.getName())) {
                takeBack(real);
                return null;
            }
            if ("prepareStatement".equals(method.getName())) {
                prepared.accept((String) arguments[0]);
                PreparedStatement statement = (PreparedStatement) call(real, method, arguments);
                return proxy(PreparedStatement.class, (self, each, values) -> call(statement, each, values));
            }
            return call(real, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Pool.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        long start = System.nanoTime();
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            tookSince(start);
        }
    }

    private void tookSince(long start) {
        callMillis.accept((System.nanoTime() - start) / 1_000_000);
    }

    private void takeBack(Connection real) throws SQLException {
        if (!real.isClosed()) {
            if (real.getAutoCommit()) {
                idle.addFirst(real);
            } else {
                real.close();
            }
        }
        free.release();
    }
}
