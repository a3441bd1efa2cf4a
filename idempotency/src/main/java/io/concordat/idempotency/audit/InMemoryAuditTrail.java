package io.concordat.idempotency.audit;

import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.sequence.InMemoryTransactions;
import io.concordat.model.call.IdempotencyKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** A trail in this process's memory, for tests. It takes part in {@link InMemoryTransactions} only. Thread-safe. */
public final class InMemoryAuditTrail implements AuditTrail {

    private final InMemoryTransactions transactions;
    private final Clock clock;
    private final List<AuditEntry> entries = new ArrayList<>();

    /** An empty trail. */
    public InMemoryAuditTrail(InMemoryTransactions transactions, Clock clock) {
        this.transactions = Objects.requireNonNull(transactions, "transactions");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public void write(HostTransaction transaction, Action action) {
        transactions.requireCurrent(transaction);
        AuditEntry entry = new AuditEntry(entries.size() + 1L, action, clock.instant());
        entries.add(entry);
        transactions.onRollBack(transaction, () -> entries.remove(entry));
    }

    @Override
    public List<AuditEntry> of(IdempotencyKey message) {
        return those(entry -> entry.action().message().equals(message));
    }

    @Override
    public List<AuditEntry> ofRun(String run) {
        return those(entry -> run.equals(entry.action().run()));
    }

    @Override
    public List<AuditEntry> since(Instant moment, int limit) {
        List<AuditEntry> all = those(entry -> !entry.at().isBefore(moment));
        return all.subList(0, Math.min(limit, all.size()));
    }

    private List<AuditEntry> those(Predicate<AuditEntry> which) {
        return transactions.run(transaction -> entries.stream().filter(which).toList());
    }
}
