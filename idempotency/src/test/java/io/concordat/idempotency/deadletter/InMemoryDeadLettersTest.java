package io.concordat.idempotency.deadletter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.MovableClock;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.sequence.InMemoryTransactions;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.model.call.IdempotencyKey;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class InMemoryDeadLettersTest extends DeadLettersContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();

    @Override
    DeadLetters letters(LetterLimits limits) {
        return new InMemoryDeadLetters(transactions, limits, new MovableClock());
    }

    @Override
    <T> T transaction(Function<HostTransaction, T> work) {
        return transactions.run(work);
    }

    @Test
    void refusesMoreSequencesAndSingleLettersThanAllowed() {
        DeadLetters letters = letters(new LetterLimits(1, 10, 1));
        LimitsCase.check(this, letters);
    }

    /** The limits that count over everything, so only in a store of one's own. */
    static final class LimitsCase {

        private LimitsCase() {}

        static void check(DeadLettersContract test, DeadLetters letters) {
            test.park(letters, test.message(5));
            test.park(letters, test.message(6));
            assertThatThrownBy(() -> test.park(letters, test.message(SequenceKey.of(test.scope, "item-2"), 1)))
                    .isInstanceOf(DeadLettersFullException.class)
                    .hasMessageContaining("1 blocked sequences");
            test.park(letters, single(test, "a"));
            assertThatThrownBy(() -> test.park(letters, single(test, "b")))
                    .isInstanceOf(DeadLettersFullException.class)
                    .hasMessageContaining("1 single letters");
        }

        private static ReceivedMessage single(DeadLettersContract test, String id) {
            return ReceivedMessage.of(IdempotencyKey.of(test.scope, id), "stock.counted", 1, Payload.of(""));
        }
    }
}
