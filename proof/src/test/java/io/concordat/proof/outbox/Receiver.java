package io.concordat.proof.outbox;

import io.concordat.idempotency.outbox.EventPublisher;
import io.concordat.idempotency.outbox.OutboxRecord;
import io.concordat.idempotency.outbox.PublishResult;
import io.concordat.model.call.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes what it is sent, in order, and refuses what it is told to refuse. */
final class Receiver implements EventPublisher {

    private final List<OutboxRecord> received = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Failure> refused = new HashMap<>();
    private Runnable afterPublishing = () -> {};

    /** What happens to a message of this id from now on; null takes it. */
    Receiver refuse(String id, Failure failure) {
        refused.put(id, failure);
        return this;
    }

    Receiver accept(String id) {
        refused.remove(id);
        return this;
    }

    /** Runs when a batch is published and before its relay hears of it. */
    Receiver afterPublishing(Runnable task) {
        afterPublishing = task;
        return this;
    }

    List<OutboxRecord> received() {
        return List.copyOf(received);
    }

    List<String> ids() {
        return received().stream().map(r -> r.message().id()).toList();
    }

    @Override
    public List<PublishResult> publish(List<OutboxRecord> batch, Duration within) {
        Set<String> stopped = new HashSet<>();
        List<PublishResult> results = new ArrayList<>();
        for (OutboxRecord record : batch) {
            String aggregate = record.message().aggregate();
            Failure failure = refused.get(record.message().id());
            if (stopped.contains(aggregate)) {
                results.add(PublishResult.notSent());
            } else if (failure != null) {
                stopped.add(aggregate);
                results.add(PublishResult.failed(failure));
            } else {
                received.add(record);
                results.add(PublishResult.confirmed());
            }
        }
        afterPublishing.run();
        return results;
    }
}
