package io.concordat.benchmarks.once;

import com.gruelbox.transactionoutbox.AlreadyScheduledException;
import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.ThreadLocalContextTransactionManager;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import io.eventuate.common.jdbc.EventuateCommonJdbcStatementExecutor;
import io.eventuate.common.jdbc.EventuateSchema;
import io.eventuate.common.jdbc.EventuateTransactionTemplate;
import io.eventuate.tram.consumer.jdbc.SqlTableBasedDuplicateMessageDetector;
import io.eventuate.tram.messaging.common.MessageImpl;
import io.eventuate.tram.messaging.common.SubscriberIdAndMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.integration.jdbc.metadata.JdbcMetadataStore;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** What others offer, each as its documentation says, with the effect in the same transaction where it can be. */
final class Peers {

    private Peers() {}

    /** Spring Integration's store of keys in the transaction of the effect. */
    static Way spring(DataSource dataSource) {
        JdbcMetadataStore store = new JdbcMetadataStore(dataSource);
        store.afterPropertiesSet();
        TransactionTemplate transaction = transactions(dataSource);
        return Way.of(
                Way.Kind.PEER,
                "Spring Integration",
                message -> Boolean.TRUE.equals(transaction.execute(status -> {
                    boolean fresh = store.putIfAbsent(message.id(), "1") == null;
                    if (fresh) {
                        insert(dataSource, message);
                    }
                    return fresh;
                })));
    }

    /** Eventuate Tram's detection of duplicates, in Spring's transaction. */
    static Way eventuate(DataSource dataSource) {
        TransactionTemplate transaction = transactions(dataSource);
        SqlTableBasedDuplicateMessageDetector detector = new SqlTableBasedDuplicateMessageDetector(
                new EventuateSchema(EventuateSchema.EMPTY_SCHEMA),
                "(extract(epoch from clock_timestamp()) * 1000)::bigint",
                new EventuateCommonJdbcStatementExecutor(() -> DataSourceUtils.getConnection(dataSource)),
                new EventuateTransactionTemplate() {
                    @Override
                    public <T> T executeInTransaction(Supplier<T> work) {
                        return transaction.execute(status -> work.get());
                    }
                });
        return Way.of(Way.Kind.PEER, "Eventuate Tram", message -> {
            boolean[] done = new boolean[1];
            MessageImpl delivered = new MessageImpl(message.body(), Map.of("ID", message.id()));
            try {
                detector.doWithMessage(new SubscriberIdAndMessage("ledger", delivered), () -> {
                    insert(dataSource, message);
                    done[0] = true;
                });
            } catch (TransactionSystemException e) {
                // PostgreSQL ends the transaction in which the key was found; the driver tells at commit
                done[0] = false;
            }
            return done[0];
        });
    }

    /** Gruelbox' outbox: scheduled once, done by the same thread after the commit. */
    static Way gruelbox(DataSource dataSource) {
        ThreadLocalContextTransactionManager transactions = TransactionManager.fromDataSource(dataSource);
        TransactionOutbox outbox = gruelbox(
                transactions,
                (id, body) -> transactions.requireTransaction(
                        transaction -> insert(transaction.connection(), new Message(id, body))),
                Submitter.withExecutor(Runnable::run));
        return Way.of(Way.Kind.PEER, "gruelbox", message -> {
            try {
                transactions.inTransaction(() -> outbox.with()
                        .uniqueRequestId(message.id())
                        .schedule(Ledger.class)
                        .post(message.id(), message.body()));
                return true;
            } catch (AlreadyScheduledException e) {
                return false;
            }
        });
    }

    static TransactionOutbox gruelbox(
            ThreadLocalContextTransactionManager transactions, Ledger ledger, Submitter submitter) {
        return TransactionOutbox.builder()
                .transactionManager(transactions)
                .persistor(Persistor.forDialect(Dialect.POSTGRESQL_9))
                .instantiator(Instantiator.using(type -> ledger))
                .submitter(submitter)
                // its own default is a class of another release of Hibernate Validator
                .clockProvider(Clock::systemUTC)
                .build();
    }

    /** What gruelbox calls. */
    @FunctionalInterface
    interface Ledger {
        /** Does it. */
        void post(String id, String body);
    }

    static TransactionTemplate transactions(DataSource dataSource) {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** In the transaction of Spring if there is one. */
    static void insert(DataSource dataSource, Message message) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            insert(connection, message);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void insert(Connection connection, Message message) {
        try {
            Posting.insert(connection, message);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the row of " + message.id(), e);
        }
    }
}
