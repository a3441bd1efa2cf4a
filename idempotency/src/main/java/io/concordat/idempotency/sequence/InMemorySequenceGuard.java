package io.concordat.idempotency.sequence;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.jdbc.HostTransaction;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A guard in this process's memory, for projections that live as long as the process. It takes part in
 * {@link InMemoryTransactions} only. Thread-safe.
 */
public final class InMemorySequenceGuard implements SequenceGuard {

    private final InMemoryTransactions transactions;
    private final FirstVersion first;
    private final Clock clock;
    private final Map<SequenceKey, Position> positions = new HashMap<>();

    /** A guard that knows nothing yet. */
    public InMemorySequenceGuard(InMemoryTransactions transactions, FirstVersion first, Clock clock) {
        this.transactions = Objects.requireNonNull(transactions, "transactions");
        this.first = Objects.requireNonNull(first, "first");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public Verdict check(HostTransaction transaction, SequenceKey key, long version, Fingerprint fingerprint) {
        Versions.require(version);
        transactions.requireCurrent(transaction);
        @Nullable Position last = positions.get(key);
        Verdict verdict = last == null ? first.judge(version, fingerprint) : last.judge(version, fingerprint);
        if (verdict instanceof Verdict.Next) {
            put(transaction, key, new Position(version, fingerprint, clock.instant()));
        }
        return verdict;
    }

    @Override
    public void skipTo(HostTransaction transaction, SequenceKey key, long version) {
        Versions.require(version);
        transactions.requireCurrent(transaction);
        @Nullable Position last = positions.get(key);
        if (last == null || last.version() < version) {
            put(transaction, key, new Position(version, null, clock.instant()));
        }
    }

    @Override
    public Optional<Position> last(SequenceKey key) {
        return transactions.run(transaction -> Optional.ofNullable(positions.get(key)));
    }

    @Override
    public FirstVersion first() {
        return first;
    }

    private void put(HostTransaction transaction, SequenceKey key, Position position) {
        @Nullable Position before = positions.put(key, position);
        transactions.onRollBack(transaction, () -> {
            if (before == null) {
                positions.remove(key);
            } else {
                positions.put(key, before);
            }
        });
    }
}
