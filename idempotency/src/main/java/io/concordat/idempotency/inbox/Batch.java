package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.jdbc.DatabaseFailedException;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A poll in one transaction; halves of it where one message spoils all. */
final class Batch<R> {

    private final InboxSettings settings;
    private final Inbox inbox;
    private final BatchWork<R> work;
    private final ThreadLocal<HostTransaction> current;
    private final Map<IdempotencyKey, Outcome<R>> outcomes = new HashMap<>();

    Batch(InboxSettings settings, Inbox inbox, BatchWork<R> work, ThreadLocal<HostTransaction> current) {
        this.settings = settings;
        this.inbox = inbox;
        this.work = work;
        this.current = current;
    }

    static <R> Work<R> one(BatchWork<R> work, Delivery delivery) {
        return connection -> work.apply(connection, List.of(delivery)).get(0);
    }

    List<Outcome<R>> run(List<Delivery> deliveries) {
        Map<IdempotencyKey, Delivery> first = new LinkedHashMap<>();
        deliveries.forEach(delivery -> first.putIfAbsent(delivery.key(), delivery));
        // what may have ended a process before must not end it together with others
        List<Delivery> together = first.values().stream()
                .filter(delivery -> !delivery.redelivered())
                .toList();
        first.values().stream().filter(Delivery::redelivered).forEach(this::alone);
        several(together);
        Set<IdempotencyKey> told = new HashSet<>();
        return deliveries.stream()
                .map(delivery -> outcome(delivery, Objects.requireNonNull(first.get(delivery.key())), told))
                .toList();
    }

    private Outcome<R> outcome(Delivery delivery, Delivery done, Set<IdempotencyKey> told) {
        Outcome<R> outcome = Objects.requireNonNull(outcomes.get(delivery.key()), "outcome");
        return told.add(delivery.key()) ? outcome : new Duplicate<R>(settings, delivery, done).of(outcome);
    }

    private void several(List<Delivery> deliveries) {
        if (deliveries.size() == 1) {
            alone(deliveries.get(0));
        } else if (!deliveries.isEmpty() && !isDoneTogether(deliveries)) {
            int half = deliveries.size() / 2;
            several(deliveries.subList(0, half));
            several(deliveries.subList(half, deliveries.size()));
        }
    }

    private boolean isDoneTogether(List<Delivery> deliveries) {
        for (int attempt = 1; ; attempt++) {
            try {
                List<Delivery> open = inOneTransaction(deliveries);
                open.forEach(this::alone);
                return true;
            } catch (DatabaseFailedException e) {
                if (!e.isRetryable()) {
                    return false;
                }
                if (!settings.retry()
                        .again(attempt, Duration.ZERO, deliveries.get(0).key())) {
                    throw e;
                }
            } catch (Poll.WorkOfSeveralFailedException e) {
                return false;
            }
        }
    }

    /** Returns those that must be looked at again one by one. */
    private List<Delivery> inOneTransaction(List<Delivery> deliveries) {
        Poll<R> poll = new Poll<>(settings, work, deliveries, current);
        Map<IdempotencyKey, Outcome<R>> found =
                settings.database().inTransaction("receive " + deliveries.size() + " messages", poll::in);
        poll.tellOfCommit();
        found.forEach((key, outcome) -> outcomes.put(key, Teller.tell(settings.listener(), key, outcome)));
        return deliveries.stream()
                .filter(delivery -> !found.containsKey(delivery.key()))
                .toList();
    }

    private void alone(Delivery delivery) {
        outcomes.put(delivery.key(), single(delivery));
    }

    private Outcome<R> single(Delivery delivery) {
        try {
            return inbox.receive(delivery, one(work, delivery));
        } catch (DatabaseFailedException e) {
            if (e.isRetryable()) {
                throw e;
            }
            return failed(delivery, e);
        } catch (RuntimeException e) {
            return failed(delivery, e);
        }
    }

    private Outcome<R> failed(Delivery delivery, RuntimeException e) {
        Failure failure = new Failure.Transient(
                "the work ended with " + e.getClass().getName() + " and its transaction was rolled back");
        return Teller.tell(settings.listener(), delivery.key(), new Outcome.Failed<>(failure, 1, Duration.ZERO));
    }
}
