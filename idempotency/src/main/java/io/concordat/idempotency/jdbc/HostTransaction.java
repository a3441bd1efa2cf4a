package io.concordat.idempotency.jdbc;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A transaction of the host that work takes part in. The host begins and ends it; the library only uses its connection and
 * asks to be told of the commit, so that nothing provisional is believed before.
 *
 * <pre>
 * // Spring
 * HostTransaction.of(() -&gt; DataSourceUtils.getConnection(dataSource), task -&gt;
 *     TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
 *         public void afterCommit() { task.run(); }
 *     }));
 * // JTA
 * HostTransaction.of(connection, task -&gt; registry.registerInterposedSynchronization(new Synchronization() {
 *         public void beforeCompletion() {}
 *         public void afterCompletion(int status) { if (status == Status.STATUS_COMMITTED) task.run(); }
 *     }));
 * </pre>
 *
 * <p>Used by one thread at a time, like the connection in it.
 */
public final class HostTransaction {

    private final Supplier<Connection> connection;
    private final Consumer<Runnable> afterCommit;

    private HostTransaction(Supplier<Connection> connection, Consumer<Runnable> afterCommit) {
        this.connection = Objects.requireNonNull(connection, "connection");
        this.afterCommit = Objects.requireNonNull(afterCommit, "afterCommit");
    }

    /**
     * A transaction somebody else manages.
     *
     * @param connection gives the connection that takes part in the current transaction, with auto-commit off
     * @param afterCommit runs a task once the current transaction is committed, and never if it is rolled back
     */
    public static HostTransaction of(Supplier<Connection> connection, Consumer<Runnable> afterCommit) {
        return new HostTransaction(connection, afterCommit);
    }

    /** The same with the connection at hand. */
    public static HostTransaction of(Connection connection, Consumer<Runnable> afterCommit) {
        return of(() -> connection, afterCommit);
    }

    /** A plain JDBC transaction; whoever commits it calls {@link Plain#committed()} afterwards. */
    public static Plain plain(Connection connection) {
        return new Plain(connection);
    }

    /** The connection of the current transaction. */
    public Connection connection() {
        return Objects.requireNonNull(connection.get(), "the host's transaction gave no connection");
    }

    /** Has a task run after the commit. */
    public void afterCommit(Runnable task) {
        afterCommit.accept(task);
    }

    /** A plain JDBC transaction. */
    public static final class Plain {

        private final HostTransaction transaction;
        private final List<Runnable> tasks = new ArrayList<>();

        private Plain(Connection connection) {
            this.transaction = of(connection, tasks::add);
        }

        /** To take part in it. */
        public HostTransaction transaction() {
            return transaction;
        }

        /** Says that the connection was committed: what waited for that happens now. */
        public void committed() {
            List<Runnable> due = List.copyOf(tasks);
            tasks.clear();
            due.forEach(Runnable::run);
        }
    }
}
