package io.concordat.adapter.resilience;

import io.concordat.adapter.decorate.Around;
import io.concordat.adapter.decorate.Decorated;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A system that answers as it was told beforehand, and remembers what it was asked and when. */
final class Script implements TestedSink, TestedSink.MuteSink, TestedSink.TestedCheck {

    static final IdempotencyKey KEY = IdempotencyKey.of("erp.submit", "so-1");

    final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");

    /** Name of each call made, in order, with the seconds since the start. */
    final List<String> calls = new ArrayList<>();

    private final Deque<Object> answers = new ArrayDeque<>();
    private final Instant start = clock.instant();

    /** The next answers: a failure, an answer, or an optional one to {@code find}. */
    Script then(Object... next) {
        answers.addAll(List.of(next));
        return this;
    }

    static Failure fails(FailureKind kind) {
        return switch (kind) {
            case TRANSIENT -> new Failure.Transient("down");
            case THROTTLED -> new Failure.Throttled("one too many", Duration.ofSeconds(20));
            case REJECTED -> new Failure.Rejected("no credit", List.of());
            case CONTRACT_MISMATCH -> new Failure.ContractMismatch("no lines", List.of());
            case NOT_FOUND -> new Failure.NotFound("nobody");
            case CONFLICT -> new Failure.Conflict("newer", 1, 2);
            case UNAUTHORISED -> new Failure.Unauthorised("no");
            case UNSUPPORTED -> new Failure.Unsupported("never");
            case OUTCOME_UNKNOWN -> new Failure.OutcomeUnknown("silence");
        };
    }

    /** A call with a minute's time. */
    CallContext call() {
        return CallContext.of(KEY, clock.instant().plusSeconds(60));
    }

    TestedSink sink(Around... arounds) {
        return decorated(TestedSink.class, arounds);
    }

    <P> P decorated(Class<P> port, Around... arounds) {
        Decorated<P> decorated = Decorated.port(port, port.cast(this), "erp-1");
        for (Around around : arounds) {
            decorated.with(around);
        }
        return decorated.build();
    }

    @Override
    public String submit(String order, CallContext call) {
        return (String) next("submit " + call.key().value());
    }

    @Override
    public Integer cancel(String order, CallContext call) {
        return (Integer) next("cancel " + call.key().value());
    }

    @Override
    public String ask(CallContext call) {
        return (String) next("ask");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<String> find(IdempotencyKey key, CallContext call) {
        return (Optional<String>) next("find " + key.value());
    }

    private Object next(String name) {
        calls.add(name + " at " + Duration.between(start, clock.instant()).toSeconds());
        Object answer = answers.isEmpty() ? fails(FailureKind.TRANSIENT) : answers.remove();
        if (answer instanceof Failure failure) {
            throw new CallFailedException(failure);
        }
        return answer;
    }
}
