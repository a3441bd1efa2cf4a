package io.concordat.adapter.resilience;

import io.concordat.adapter.decorate.CallKind;
import io.concordat.adapter.decorate.Onward;
import io.concordat.adapter.decorate.PortCall;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.Pause;
import io.concordat.model.call.RetryBudget;
import io.github.resilience4j.retry.Retry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attempts of one call. Of one thread. */
final class Attempts {

    /** Within what bounds. */
    record Terms(Retry.AsyncContext<Object> count, Clock clock, RetryBudget budget, Pause pause) {}

    private final PortCall call;
    private final Onward onward;
    private final Terms terms;
    private final @Nullable PortCall inquiry;

    /** Why it is not known whether the effect happened; null while it is known that it did not. */
    private @Nullable CallFailedException doubt;

    Attempts(PortCall call, Onward onward, Terms terms) {
        this.call = call;
        this.onward = onward;
        this.terms = terms;
        this.inquiry = call.inquiry().orElse(null);
    }

    @Nullable
    Object run() {
        while (true) {
            PortCall question = doubt == null ? null : inquiry;
            Object answer;
            try {
                answer = onward.make(question == null ? call : question);
            } catch (CallFailedException e) {
                prepareNext(e);
                continue;
            }
            if (question == null) {
                return done(answer);
            }
            Optional<?> found = found(answer);
            if (found.isPresent()) {
                return done(found.get());
            }
            doubt = null;
            requireRoomToSendAgain();
        }
    }

    private @Nullable Object done(@Nullable Object answer) {
        terms.count().onComplete();
        return answer;
    }

    /** Only an empty answer means that nothing happened; none at all, or one to another call, says nothing. */
    private Optional<?> found(@Nullable Object answer) {
        if (answer instanceof Optional<?> found && found.stream().allMatch(call::canReturn)) {
            return found;
        }
        throw new CallFailedException(new Failure.OutcomeUnknown(
                call + " was not answered, and asked what became of it the port gave no answer to it either"));
    }

    /** Returns when there is to be another attempt; throws what the caller gets when there is not. */
    private void prepareNext(CallFailedException failed) {
        CallFailedException before = doubt;
        if (before == null && isDoubt(failed)) {
            doubt = failed;
        }
        boolean hopeless = before == null ? !isWorthAnother(failed) : !isWorthAsking(failed);
        if (hopeless || !waited(failed)) {
            throw before == null ? failed : stillInDoubt(before, failed);
        }
    }

    private boolean isDoubt(CallFailedException failed) {
        return failed.kind() == FailureKind.OUTCOME_UNKNOWN && call.kind() == CallKind.EFFECT;
    }

    private boolean isWorthAnother(CallFailedException failed) {
        return isDoubt(failed) ? inquiry != null : isWorthAsking(failed);
    }

    private static boolean isWorthAsking(CallFailedException failed) {
        return failed.kind().isRetryable() || failed.kind() == FailureKind.OUTCOME_UNKNOWN;
    }

    private boolean waited(CallFailedException failed) {
        long interval = terms.count().onError(failed);
        if (interval < 0) {
            return false;
        }
        Duration wait = asked(failed.failure()).plusMillis(interval);
        boolean inTime = !call.context().isOver(terms.clock().instant().plus(wait));
        return inTime && terms.budget().mayRetry() && terms.pause().pausedFor(wait);
    }

    private static Duration asked(Failure failure) {
        return failure instanceof Failure.Throttled throttled ? throttled.retryAfter() : Duration.ZERO;
    }

    /** It is known now that nothing happened, so that is what the caller is told. */
    private void requireRoomToSendAgain() {
        boolean inTime = !call.context().isOver(terms.clock().instant());
        if (!inTime || !terms.budget().mayRetry()) {
            throw new CallFailedException(new Failure.Transient(call
                    + " was not answered, had no effect when asked for, and was not made again: "
                    + (inTime ? "the budget of retries is used up" : "its deadline passed")));
        }
    }

    private CallFailedException stillInDoubt(CallFailedException before, CallFailedException asking) {
        return new CallFailedException(
                new Failure.OutcomeUnknown(call + " was not answered, and asking what became of it failed as "
                        + asking.kind() + ": ask again with find before anything is sent"),
                before);
    }
}
