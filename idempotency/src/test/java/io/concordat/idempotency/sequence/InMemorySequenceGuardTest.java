package io.concordat.idempotency.sequence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.MovableClock;
import io.concordat.idempotency.jdbc.HostTransaction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class InMemorySequenceGuardTest extends SequenceGuardContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();

    @Override
    SequenceGuard guard(FirstVersion first) {
        return new InMemorySequenceGuard(transactions, first, new MovableClock());
    }

    @Override
    <T> T transaction(Function<HostTransaction, T> work) {
        return transactions.run(work);
    }

    @Test
    void refusesATransactionItCannotTakePartIn() {
        SequenceGuard guard = guard(FirstVersion.seen());
        HostTransaction foreign = HostTransaction.of(
                () -> {
                    throw new IllegalStateException("not asked");
                },
                Runnable::run);
        assertThatThrownBy(() -> guard.check(foreign, key, 1, print("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("InMemoryTransactions.run");
    }
}
