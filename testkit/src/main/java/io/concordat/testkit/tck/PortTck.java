package io.concordat.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.testkit.conformance.ConformanceReporting;
import io.concordat.testkit.conformance.PortPromises;
import io.concordat.testkit.conformance.Proves;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every port promises. Inherit from the kit of a port, not from this class.
 *
 * <p>Keys are new in each test, so the system need not be empty.
 *
 * @param <P> the port
 */
@ExtendWith(ConformanceReporting.class)
public abstract class PortTck<P> {

    private static final int THREADS = 8;
    private static final Duration LONG = Duration.ofHours(1);

    /** For the test framework. */
    protected PortTck() {}

    /** The adapter's port; the tests may ask for it several times. */
    protected abstract P port();

    /** The clock the adapter goes by. */
    protected abstract Clock clock();

    /** A call that succeeds, ready to be made on any thread. */
    protected abstract Function<CallContext, ?> ordinaryCall(P port);

    /** A call that fails for a reason of the port's own; none unless overridden. */
    protected @Nullable Function<CallContext, ?> failingCall(P port) {
        return null;
    }

    /** Whether two ordinary calls have answers of their own, so that a mix-up shows; a kit that cannot tell says no. */
    protected boolean areTheirOwn(Object one, Object other) {
        return false;
    }

    @Test
    void call1ThrowsNothingButCallFailedException() {
        P port = port();
        Function<CallContext, ?> failing = failingCall(port);
        if (failing != null) {
            failureOf(failing, call());
        }
        failureOf(ordinaryCall(port), late());
        Function<CallContext, ?> interrupted = ordinaryCall(port);
        Thread.currentThread().interrupt();
        try {
            failureOf(interrupted, call());
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void call2FailsAsTransientAfterTheDeadline() {
        assertThat(kindOf(ordinaryCall(port()), late()))
                .as("CALL-2: failure of a call whose deadline has passed")
                .isEqualTo(FailureKind.TRANSIENT);
    }

    @Test
    void call5IsUsedBySeveralThreadsAtOnce() throws InterruptedException {
        P port = port();
        List<Object> before =
                List.of(ordinaryCall(port).apply(call()), ordinaryCall(port).apply(call()));
        List<Function<CallContext, ?>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            calls.add(ordinaryCall(port));
        }
        List<Callable<Object>> prepared = new ArrayList<>();
        for (Function<CallContext, ?> call : calls) {
            CallContext context = call();
            prepared.add(() -> call.apply(context));
        }
        List<Object> answers = AtOnce.answers("CALL-5: a call beside others failed", prepared);
        if (areTheirOwn(before.get(0), before.get(1))) {
            assertThat(answers)
                    .as("CALL-5: answers to different calls of several threads")
                    .doesNotHaveDuplicates();
        }
    }

    /** What no test can show, as skipped tests, so that the gap is visible in every run. */
    @TestFactory
    Stream<DynamicTest> whatNoTestCanShow() {
        return PortPromises.of(getClass().getAnnotation(Proves.class).value()).stream()
                .filter(promise -> !promise.untestable().isEmpty())
                .map(promise -> DynamicTest.dynamicTest(
                        promise.number() + ": " + promise.text(), () -> Assumptions.abort(promise.untestable())));
    }

    /** A call under a new key, with time enough. */
    protected final CallContext call() {
        return call(newKey());
    }

    /** A call under a key, with time enough. */
    protected final CallContext call(IdempotencyKey key) {
        return CallContext.of(key, clock().instant().plus(LONG));
    }

    /** A call under a new key whose deadline has passed. */
    protected final CallContext late() {
        return CallContext.of(newKey(), clock().instant());
    }

    /** A key nobody used before. */
    protected final IdempotencyKey newKey() {
        return IdempotencyKey.of("tck", UUID.randomUUID().toString());
    }

    /** Why a call fails; null when it succeeds. Any exception but the one that ports throw breaks CALL-1. */
    protected static @Nullable Failure failureOf(Function<CallContext, ?> call, CallContext context) {
        try {
            Object unused = call.apply(context);
            return null;
        } catch (CallFailedException e) {
            return e.failure();
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "CALL-1: the port threw " + e.getClass().getName()
                            + ", expected no exception but CallFailedException: turn it into a Failure",
                    e);
        }
    }

    /** The kind of failure of a call; null when it succeeds. */
    protected static @Nullable FailureKind kindOf(Function<CallContext, ?> call, CallContext context) {
        Failure failure = failureOf(call, context);
        return failure == null ? null : failure.kind();
    }

    /** What was given, or the test is skipped and says what to override. */
    protected static <T> T orSkip(@Nullable T given, String method) {
        if (given == null) {
            return Assumptions.abort("not tested: override " + method + "() to have it tested");
        }
        return given;
    }
}
