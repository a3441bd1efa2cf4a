package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.deadletter.DeadLettersFullException;
import io.concordat.idempotency.fingerprint.UnsupportedPayloadException;
import io.concordat.idempotency.jdbc.DatabaseFailedException;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A poll in one transaction; halves of it where one message spoils all. */
final class Batch<R> {

    private final InboxSettings settings;
    private final Inbox inbox;
    private final BatchWork<R> work;
    private final ThreadLocal<HostTransaction> current;
    private final Map<IdempotencyKey, Received> first = new LinkedHashMap<>();
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
        List<Optional<Received>> messages =
                deliveries.stream().map(this::received).toList();
        messages.forEach(each -> each.ifPresent(message -> first.putIfAbsent(key(message), message)));
        // what may have ended a process before must not end it together with others
        first.values().stream().filter(Batch::isRedelivered).forEach(this::alone);
        several(first.values().stream()
                .filter(message -> !isRedelivered(message))
                .toList());
        Set<IdempotencyKey> told = new HashSet<>();
        List<Outcome<R>> all = new ArrayList<>();
        for (int i = 0; i < deliveries.size(); i++) {
            Delivery delivery = deliveries.get(i);
            all.add(messages.get(i)
                    .map(message -> outcome(message, told))
                    .orElseGet(() -> failed(delivery, new Failure.Unsupported("the payload has no fingerprint"))));
        }
        return all;
    }

    /** Empty if nobody can tell its payload from others: that is no reason for the others to wait. */
    private Optional<Received> received(Delivery delivery) {
        try {
            return Optional.of(Received.of(settings, delivery));
        } catch (UnsupportedPayloadException e) {
            return Optional.empty();
        }
    }

    private static IdempotencyKey key(Received message) {
        return message.delivery().key();
    }

    private static boolean isRedelivered(Received message) {
        return message.delivery().redelivered();
    }

    private Outcome<R> outcome(Received message, Set<IdempotencyKey> told) {
        Outcome<R> outcome = Objects.requireNonNull(outcomes.get(key(message)), "outcome");
        return told.add(key(message))
                ? outcome
                : new Duplicate<R>(message, Objects.requireNonNull(first.get(key(message)))).of(outcome);
    }

    private void several(List<Received> messages) {
        if (messages.size() == 1) {
            alone(messages.get(0));
        } else if (!messages.isEmpty() && !isDoneTogether(messages)) {
            int half = messages.size() / 2;
            several(messages.subList(0, half));
            several(messages.subList(half, messages.size()));
        }
    }

    private boolean isDoneTogether(List<Received> messages) {
        for (int attempt = 1; ; attempt++) {
            try {
                List<Received> open = inOneTransaction(messages);
                open.forEach(this::alone);
                return true;
            } catch (DatabaseFailedException e) {
                if (!e.isRetryable()) {
                    return false;
                }
                if (!settings.retry().again(attempt, Duration.ZERO, key(messages.get(0)))) {
                    throw e;
                }
            } catch (Poll.WorkOfSeveralFailedException e) {
                return false;
            }
        }
    }

    /** Returns those that must be looked at again one by one. */
    private List<Received> inOneTransaction(List<Received> messages) {
        Poll<R> poll = new Poll<>(settings, work, messages, current);
        Map<IdempotencyKey, Outcome<R>> found =
                settings.database().inTransaction("receive " + messages.size() + " messages", poll::in);
        poll.tellOfCommit();
        found.forEach((key, outcome) -> outcomes.put(key, Teller.tell(settings.listener(), key, outcome)));
        return messages.stream()
                .filter(message -> !found.containsKey(key(message)))
                .toList();
    }

    private void alone(Received message) {
        outcomes.put(key(message), single(message));
    }

    private Outcome<R> single(Received message) {
        try {
            return inbox.receive(message, one(work, message.delivery()));
        } catch (DatabaseFailedException e) {
            if (e.isRetryable()) {
                throw e;
            }
            return failed(message.delivery(), rolledBack(e));
        } catch (DeadLettersFullException e) {
            throw e;
        } catch (RuntimeException e) {
            return failed(message.delivery(), rolledBack(e));
        }
    }

    private static Failure rolledBack(RuntimeException e) {
        return new Failure.Transient(
                "the work ended with " + e.getClass().getName() + " and its transaction was rolled back");
    }

    private Outcome<R> failed(Delivery delivery, Failure failure) {
        return Teller.tell(settings.listener(), delivery.key(), new Outcome.Failed<>(failure, 1, Duration.ZERO));
    }
}
