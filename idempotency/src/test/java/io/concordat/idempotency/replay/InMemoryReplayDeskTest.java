package io.concordat.idempotency.replay;

import io.concordat.idempotency.deadletter.DeadLetters;
import io.concordat.idempotency.deadletter.InMemoryDeadLetters;
import io.concordat.idempotency.deadletter.LetterLimits;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.sequence.FirstVersion;
import io.concordat.idempotency.sequence.InMemorySequenceGuard;
import io.concordat.idempotency.sequence.InMemoryTransactions;
import io.concordat.idempotency.sequence.SequenceGuard;
import java.util.function.Function;

class InMemoryReplayDeskTest extends ReplayDeskContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final DeadLetters letters = new InMemoryDeadLetters(transactions, LetterLimits.standard(), clock);
    private final SequenceGuard guard = new InMemorySequenceGuard(transactions, FirstVersion.exactly(1), clock);

    @Override
    DeadLetters letters() {
        return letters;
    }

    @Override
    SequenceGuard guard() {
        return guard;
    }

    @Override
    <T> T transaction(Function<HostTransaction, T> work) {
        return transactions.run(work);
    }

    @Override
    ReplayDesk.Builder desk(ReplayHandler handler) {
        return ReplayDesk.on(
                work -> transactions.run(transaction -> {
                    work.accept(transaction);
                    return true;
                }),
                letters,
                handler);
    }
}
