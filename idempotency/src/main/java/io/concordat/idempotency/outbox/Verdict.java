package io.concordat.idempotency.outbox;

import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the results of a batch mean: published are the confirmed messages before the first other one of their aggregate,
 * failed is that first other one.
 */
record Verdict(List<OutboxRecord> confirmed, List<Failed> failed) {

    /** Kinds that speak of the receiver rather than of the message. */
    private static final Set<FailureKind> MAY_PASS = EnumSet.of(
            FailureKind.TRANSIENT, FailureKind.THROTTLED, FailureKind.UNAUTHORISED, FailureKind.OUTCOME_UNKNOWN);

    /** The first message of its aggregate that was not confirmed, and why. */
    record Failed(OutboxRecord message, Failure failure) {

        boolean mayPass() {
            return MAY_PASS.contains(failure.kind());
        }
    }

    static Verdict of(List<OutboxRecord> batch, List<PublishResult> results) {
        if (batch.size() != results.size()) {
            throw new IllegalStateException("the publisher answered " + results.size() + " results for " + batch.size()
                    + " messages: expected one for each, in order");
        }
        List<OutboxRecord> confirmed = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        Set<String> stopped = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            OutboxRecord message = batch.get(i);
            PublishResult result = results.get(i);
            if (stopped.contains(message.message().aggregate())) {
                continue;
            }
            if (result instanceof PublishResult.Confirmed) {
                confirmed.add(message);
            } else {
                stopped.add(message.message().aggregate());
                if (result instanceof PublishResult.Failed failure) {
                    failed.add(new Failed(message, failure.failure()));
                }
            }
        }
        return new Verdict(confirmed, failed);
    }

    /** Whether nothing went through and no message is to blame. */
    boolean isOutage() {
        return confirmed.isEmpty() && failed.stream().allMatch(Failed::mayPass);
    }
}
