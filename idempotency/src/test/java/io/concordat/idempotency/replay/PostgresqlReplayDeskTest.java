package io.concordat.idempotency.replay;

import io.concordat.idempotency.deadletter.DeadLetters;
import io.concordat.idempotency.deadletter.JdbcDeadLetters;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.sequence.FirstVersion;
import io.concordat.idempotency.sequence.JdbcSequenceGuard;
import io.concordat.idempotency.sequence.Pool;
import io.concordat.idempotency.sequence.SequenceGuard;
import java.util.function.Function;

class PostgresqlReplayDeskTest extends ReplayDeskContract {

    private static final Pool POOL = Pool.on(Databases.POSTGRESQL);

    private final JdbcDeadLetters letters = JdbcDeadLetters.of(POOL);
    private final SequenceGuard guard = JdbcSequenceGuard.of(POOL, FirstVersion.exactly(1));

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
        return POOL.transaction(work);
    }

    @Override
    ReplayDesk.Builder desk(ReplayHandler handler) {
        return ReplayDesk.on(POOL, letters, handler);
    }
}
