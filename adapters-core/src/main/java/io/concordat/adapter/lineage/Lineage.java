package io.concordat.adapter.lineage;

import io.concordat.adapter.decorate.Around;
import io.concordat.adapter.decorate.Onward;
import io.concordat.adapter.decorate.PortCall;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down for each call what it made of a document. Outside of retries it is one entry for what the caller asked for,
 * inside of them one for each attempt.
 *
 * <p>A log that fails does not make the call fail, since what the call did is done: the failure is logged as an error with
 * the key of the call. Thread-safe.
 */
public final class Lineage implements Around {

    private static final Logger LOG = LoggerFactory.getLogger(Lineage.class);

    private final LineageLog log;
    private final Clock clock;
    private final @Nullable Function<Object, String> digest;

    private Lineage(LineageLog log, Clock clock, @Nullable Function<Object, String> digest) {
        this.log = Objects.requireNonNull(log, "log");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.digest = digest;
    }

    /** Lineage that names digests where documents carry them. */
    public static Lineage to(LineageLog log, Clock clock) {
        return new Lineage(log, clock, null);
    }

    /**
     * The same with a digest for documents that carry none.
     *
     * @param by for example {@code document -> Fingerprinter.canonical().of(document).digest()}
     */
    public Lineage digesting(Function<Object, String> by) {
        return new Lineage(log, clock, Objects.requireNonNull(by, "digest"));
    }

    @Override
    public @Nullable Object call(PortCall call, Onward onward) {
        try {
            Object answer = onward.make(call);
            write(call, answer, null);
            return answer;
        } catch (CallFailedException e) {
            write(call, null, e.kind());
            throw e;
        }
    }

    private void write(PortCall call, @Nullable Object answer, @Nullable FailureKind failure) {
        try {
            log.write(new LineageEntry(
                    clock.instant(), step(call), input(call), Traces.of(answer), Traces.notes(answer), failure));
        } catch (RuntimeException e) {
            LOG.error(
                    "the lineage of {} was not written, {}: the call itself ended with {}",
                    call,
                    e.getClass().getName(),
                    failure == null ? "an answer" : failure);
        }
    }

    private static LineageEntry.Step step(PortCall call) {
        CallContext context = call.context();
        return new LineageEntry.Step(
                call.system(),
                call.name(),
                context.key(),
                context.correlationId(),
                context.causationId(),
                context.traceparent());
    }

    private @Nullable DocumentTrace input(PortCall call) {
        Object subject = call.subject().orElse(null);
        List<DocumentTrace> found = Traces.of(subject);
        if (subject == null || found.size() != 1) {
            return null;
        }
        DocumentTrace input = found.get(0);
        boolean carriesNone = input.digest() == null && input.contract() != null;
        return digest != null && carriesNone ? input.withDigest(digest.apply(subject)) : input;
    }
}
