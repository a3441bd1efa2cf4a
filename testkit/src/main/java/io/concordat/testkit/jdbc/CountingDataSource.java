package io.concordat.testkit.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source that counts what is asked of it: executions of statements, a batch as one, and commits and rollbacks.
 *
 * <pre>
 * CountingDataSource counting = CountingDataSource.around(dataSource);
 * relay(counting.dataSource()).runOnce();
 * assertThat(counting.roundTrips()).isEqualTo(2);
 * </pre>
 *
 * <p>Each is one round trip with drivers that send what a call says at once and begin a transaction with its first
 * statement, as PostgreSQL's does: to commit or roll back what no statement began says nothing to the server and is not
 * counted. A statement that ends with {@code COMMIT} ends its transaction and counts as one execution. Switching auto-commit
 * on within a transaction, which commits, is counted as a commit; reading metadata and asking whether a connection is valid
 * are not counted. Thread-safe.
 */
public final class CountingDataSource {

    private final List<String> statements = new ArrayList<>();
    private final DataSource dataSource;
    private int commits;
    private int rollbacks;

    private CountingDataSource(DataSource counted) {
        this.dataSource = proxy(DataSource.class, (method, arguments) -> {
            Object result = invoke(counted, method, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    /** Counts what is asked of a data source through {@link #dataSource()}. */
    public static CountingDataSource around(DataSource counted) {
        return new CountingDataSource(Objects.requireNonNull(counted, "counted"));
    }

    /** The data source to hand on. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Executions of statements; a batch is one. */
    public synchronized int executions() {
        return statements.size();
    }

    /** Commits. */
    public synchronized int commits() {
        return commits;
    }

    /** Rollbacks. */
    public synchronized int rollbacks() {
        return rollbacks;
    }

    /** Executions, commits and rollbacks. */
    public synchronized int roundTrips() {
        return statements.size() + commits + rollbacks;
    }

    /** The text of each execution, in order; {@code batch: } before that of a batch. */
    public synchronized List<String> statements() {
        return List.copyOf(statements);
    }

    /** Starts again at zero. */
    public synchronized void reset() {
        statements.clear();
        commits = 0;
        rollbacks = 0;
    }

    private synchronized void executed(String sql) {
        statements.add(sql);
    }

    private synchronized void committed() {
        commits++;
    }

    private synchronized void rolledBack() {
        rollbacks++;
    }

    private Connection connection(Connection counted) {
        boolean[] inTransaction = new boolean[1];
        return proxy(Connection.class, (method, arguments) -> {
            boolean commits = inTransaction[0]
                    && (method.getName().equals("commit")
                            || (method.getName().equals("setAutoCommit")
                                    && Boolean.TRUE.equals(arguments[0])
                                    && !counted.getAutoCommit()));
            boolean rollsBack = inTransaction[0] && method.getName().equals("rollback");
            Object result = invoke(counted, method, arguments);
            if (commits) {
                committed();
                inTransaction[0] = false;
            } else if (rollsBack) {
                rolledBack();
                inTransaction[0] = arguments.length > 0;
            }
            return result instanceof Statement statement
                    ? statement(statement, sqlOf(arguments), inTransaction)
                    : result;
        });
    }

    private Statement statement(Statement counted, @Nullable String prepared, boolean[] inTransaction) {
        return proxy(typeOf(counted), (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                String given = sqlOf(arguments);
                String sql = given != null ? given : prepared != null ? prepared : "of several statements";
                executed(method.getName().endsWith("Batch") ? "batch: " + sql : sql);
                inTransaction[0] = !sql.endsWith("COMMIT");
            }
            return invoke(counted, method, arguments);
        });
    }

    private static Class<? extends Statement> typeOf(Statement counted) {
        if (counted instanceof CallableStatement) {
            return CallableStatement.class;
        }
        return counted instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    }

    private static @Nullable String sqlOf(Object[] arguments) {
        return arguments.length > 0 && arguments[0] instanceof String sql ? sql : null;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        InvocationHandler handler =
                (self, method, arguments) -> call.of(method, arguments == null ? new Object[0] : arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** What a proxy does instead. */
    @FunctionalInterface
    private interface Call {
        @Nullable
        Object of(Method method, Object[] arguments) throws Throwable;
    }
}
