package io.concordat.idempotency.outbox;

import io.concordat.idempotency.RetryPolicy;
import io.concordat.idempotency.outbox.RelayTables.Head;
import io.concordat.idempotency.outbox.RelayTables.Hold;
import io.concordat.idempotency.outbox.RelayTables.Settled;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One batch: read, publish, settle; then, rarely, park. */
final class RelayWork {

    private final EventPublisher publisher;
    private final RetryPolicy retry;
    private final int batch;
    private final Duration within;
    private final Leases leases;
    private final RelayTables tables;
    private final ParkedListener parkedListener;
    private final Told told;

    RelayWork(OutboxRelay.Builder settings, Leases leases, RelayTables tables, Told told) {
        this.publisher = settings.publisher;
        this.retry = settings.retry;
        this.batch = settings.batch;
        this.within = settings.lease.dividedBy(3);
        this.parkedListener = settings.parked;
        this.leases = leases;
        this.tables = tables;
        this.told = told;
    }

    RelayRound round() {
        String owner = leases.owner();
        List<Head> heads = owner == null ? List.of() : tables.head(owner, batch, within);
        if (owner == null || heads.isEmpty()) {
            return RelayRound.IDLE;
        }
        List<Head> live = heads.stream().filter(h -> !h.parked()).toList();
        RelayRound round = live.isEmpty() ? RelayRound.IDLE : publish(owner, live);
        List<OutboxRecord> aside =
                heads.stream().filter(Head::parked).map(Head::message).toList();
        if (!aside.isEmpty()) {
            tables.setAside(owner, aside);
        }
        return new RelayRound(
                heads.size(),
                round.confirmed(),
                round.held(),
                round.parked() + aside.size(),
                round.lost(),
                round.outage());
    }

    private RelayRound publish(String owner, List<Head> heads) {
        List<OutboxRecord> messages = heads.stream().map(Head::message).toList();
        Verdict verdict;
        try {
            verdict = Verdict.of(messages, publisher.publish(messages, within));
        } catch (CallFailedException e) {
            return outage(e.failure());
        } catch (RuntimeException e) {
            told.failed(e);
            return outage(new Failure.OutcomeUnknown(
                    "the publisher threw " + e.getClass().getName()));
        }
        if (verdict.isOutage()) {
            return outage(verdict.failed().stream()
                    .map(Verdict.Failed::failure)
                    .findFirst()
                    .orElse(new Failure.Transient("the publisher sent nothing")));
        }
        return settle(owner, heads, verdict);
    }

    private RelayRound outage(Failure failure) {
        told.outage(failure);
        return new RelayRound(0, 0, 0, 0, 0, true);
    }

    private RelayRound settle(String owner, List<Head> heads, Verdict verdict) {
        List<Hold> holds = verdict.failed().stream().map(this::hold).toList();
        Settled settled = new Settled(verdict.confirmed(), freed(heads, verdict), holds);
        Set<Integer> owned = tables.settle(owner, settled);
        for (Map.Entry<Integer, Long> used : settled.fences().entrySet()) {
            if (!owned.contains(used.getKey())) {
                told.leaseLost(used.getKey(), used.getValue());
            }
        }
        int confirmed = Math.toIntExact(verdict.confirmed().stream()
                .filter(m -> owned.contains(m.shard()))
                .count());
        List<Hold> ours =
                holds.stream().filter(h -> owned.contains(h.message().shard())).toList();
        int parked = parkOrHold(owner, ours);
        int lost = verdict.confirmed().size() - confirmed;
        return new RelayRound(0, confirmed, ours.size() - parked, parked, lost, false);
    }

    /** Confirmed messages of aggregates that were held, unless another message of theirs holds them again. */
    private static List<OutboxRecord> freed(List<Head> heads, Verdict verdict) {
        Set<String> held = new HashSet<>();
        heads.stream()
                .filter(Head::held)
                .forEach(h -> held.add(h.message().message().aggregate()));
        verdict.failed().forEach(f -> held.remove(f.message().message().aggregate()));
        return verdict.confirmed().stream()
                .filter(m -> held.contains(m.message().aggregate()))
                .toList();
    }

    private Hold hold(Verdict.Failed failed) {
        OutboxRecord message = failed.message();
        int failures = message.failures() + 1;
        IdempotencyKey key = IdempotencyKey.of("outbox", message.message().aggregate());
        Duration pause = retry.pauseBefore(failures + 1, key);
        if (failed.failure() instanceof Failure.Throttled throttled
                && throttled.retryAfter().compareTo(pause) > 0) {
            pause = throttled.retryAfter();
        }
        return new Hold(failed, failures, pause);
    }

    private int parkOrHold(String owner, List<Hold> holds) {
        int parked = 0;
        for (Hold hold : holds) {
            boolean last = !hold.failed().mayPass() || hold.failures() >= retry.maxAttempts();
            if (last && park(owner, hold)) {
                parked++;
            } else {
                told.held(hold.message(), hold.failed().failure(), hold.pause());
            }
        }
        return parked;
    }

    /** If this fails the aggregate is held, as was just written, and is tried again. */
    private boolean park(String owner, Hold hold) {
        try {
            boolean parked = tables.park(owner, hold, parkedListener);
            if (parked) {
                told.parked(RelayTables.parked(hold));
            }
            return parked;
        } catch (RuntimeException e) {
            told.failed(e);
            return false;
        }
    }
}
