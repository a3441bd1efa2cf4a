package io.concordat.federation.sync;

import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.sequence.InMemoryTransactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Snapshots in this process's memory: after a restart everything is looked at anew. Thread-safe by its transactions. */
public final class InMemorySnapshotStore implements SnapshotStore {

    private final InMemoryTransactions transactions;
    private final Map<List<String>, Seen> last = new HashMap<>();

    /** An empty store that takes part in these transactions only. */
    public InMemorySnapshotStore(InMemoryTransactions transactions) {
        this.transactions = Objects.requireNonNull(transactions, "transactions");
    }

    @Override
    public Optional<Seen> last(HostTransaction transaction, String writer, String object) {
        return Optional.ofNullable(last.get(List.of(writer, object)));
    }

    @Override
    public void remember(HostTransaction transaction, String writer, String object, Seen seen) {
        List<String> key = List.of(writer, object);
        @Nullable Seen before = last.put(key, seen);
        transactions.onRollBack(transaction, () -> takeBack(key, before));
    }

    private void takeBack(List<String> key, @Nullable Seen before) {
        if (before == null) {
            last.remove(key);
        } else {
            last.put(key, before);
        }
    }
}
