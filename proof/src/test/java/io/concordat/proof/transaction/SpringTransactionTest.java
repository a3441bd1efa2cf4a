package io.concordat.proof.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.ExecutionEvent.Kind;
import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.jdbc.HostTransaction;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class SpringTransactionTest {

    private final Postings postings = new Postings();
    private final TransactionTemplate spring =
            new TransactionTemplate(new DataSourceTransactionManager(postings.dataSource));
    private final HostTransaction transaction = HostTransaction.of(
            () -> DataSourceUtils.getConnection(postings.dataSource),
            task -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    task.run();
                }
            }));

    SpringTransactionTest() throws SQLException {}

    @Test
    void keyAndEffectAreCommittedByTheHostAndToldOnlyThen() throws SQLException {
        spring.executeWithoutResult(status -> {
            assertThat(postings.inbox.receive(transaction, Postings.DELIVERY, postings::post))
                    .isEqualTo(new Outcome.Executed<>("posted", 1));
            assertThat(postings.told).isEmpty();
        });

        assertThat(postings.told).containsExactly(Kind.EXECUTED);
        spring.executeWithoutResult(
                status -> assertThat(postings.inbox.receive(transaction, Postings.DELIVERY, postings::post))
                        .isInstanceOf(Outcome.Replayed.class));
        assertThat(postings.posted()).isEqualTo(1);
    }

    @Test
    void aRollbackOfTheHostTakesTheKeyBackAndNothingIsTold() throws SQLException {
        spring.executeWithoutResult(status -> {
            postings.inbox.receive(transaction, Postings.DELIVERY, postings::post);
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> spring.executeWithoutResult(status -> {
                    postings.inbox.receive(transaction, Postings.DELIVERY, postings::post);
                    throw new IllegalStateException("the host failed later");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(postings.told).isEmpty();
        assertThat(postings.posted()).isZero();
        assertThat(postings.inbox.receive(Postings.DELIVERY, postings::post)).isInstanceOf(Outcome.Executed.class);
    }
}
