package io.concordat.proof.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.concordat.idempotency.ExecutionEvent.Kind;
import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.jdbc.HostTransaction;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.XAConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.xa.PGXADataSource;

class JtaTransactionTest {

    private final Postings postings = new Postings();
    private final XAConnection resource = resource();
    private TransactionManager jta = com.arjuna.ats.jta.TransactionManager.transactionManager();

    JtaTransactionTest() throws Exception {}

    private XAConnection resource() throws Exception {
        PGXADataSource source = new PGXADataSource();
        try (Connection connection = postings.dataSource.getConnection()) {
            source.setUrl(connection.getMetaData().getURL());
        }
        source.setUser("postgres");
        return source.getXAConnection();
    }

    @BeforeEach
    void keepTheLogAside(@TempDir Path folder) throws Exception {
        BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class).setObjectStoreDir(folder.toString());
        jta = com.arjuna.ats.jta.TransactionManager.transactionManager();
    }

    @AfterEach
    void close() throws Exception {
        resource.close();
    }

    @Test
    void keyAndEffectAreCommittedByTheHostAndToldOnlyThen() throws Exception {
        HostTransaction transaction = begun();
        assertThat(postings.inbox.receive(transaction, Postings.DELIVERY, postings::post))
                .isEqualTo(new Outcome.Executed<>("posted", 1));
        assertThat(postings.told).isEmpty();
        jta.commit();

        assertThat(postings.told).containsExactly(Kind.EXECUTED);
        assertThat(postings.inbox.receive(Postings.DELIVERY, postings::post)).isInstanceOf(Outcome.Replayed.class);
        assertThat(postings.posted()).isEqualTo(1);
    }

    @Test
    void aRollbackOfTheHostTakesTheKeyBackAndNothingIsTold() throws Exception {
        HostTransaction transaction = begun();
        postings.inbox.receive(transaction, Postings.DELIVERY, postings::post);
        jta.rollback();

        assertThat(postings.told).isEmpty();
        assertThat(postings.posted()).isZero();
        assertThat(postings.inbox.receive(Postings.DELIVERY, postings::post)).isInstanceOf(Outcome.Executed.class);
    }

    private HostTransaction begun() throws Exception {
        jta.begin();
        jta.getTransaction().enlistResource(resource.getXAResource());
        return HostTransaction.of(resource.getConnection(), this::afterCommit);
    }

    private void afterCommit(Runnable task) {
        try {
            jta.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        task.run();
                    }
                }
            });
        } catch (SystemException | RollbackException e) {
            throw new IllegalStateException("cannot wait for the commit", e);
        }
    }
}
