package io.concordat.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.KeyedSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every port with effects promises. Inherit from the kit of a port, not from this class.
 *
 * @param <P> the port
 * @param <D> what it takes
 * @param <R> the system's answer
 */
public abstract class KeyedSinkTck<P extends KeyedSink<R>, D, R> extends PortTck<P> {

    private static final int THREADS = 8;

    /** For the test framework. */
    protected KeyedSinkTck() {}

    /** Sends a document through the port. */
    protected abstract R send(P port, D document, CallContext call);

    /** A document the system takes, another one each time. */
    protected abstract D document();

    /** How many effects of a document the system has: ask the system, not the adapter. */
    protected abstract int effectsOf(D document);

    /** Another document under the same name, say with another quantity; one of another name unless overridden. */
    protected D otherThan(D document) {
        return document();
    }

    /** A document the system refuses for two reasons or more; none unless overridden, and SINK-5 is skipped. */
    protected @Nullable D refused() {
        return null;
    }

    /** The port on a line that breaks after a call was sent; none unless overridden, and CALL-4 is skipped. */
    protected @Nullable P portThatLosesAnswers() {
        return null;
    }

    /** The port on a line that breaks before a call is sent; none unless overridden, and CALL-3 is skipped. */
    protected @Nullable P portThatCannotSend() {
        return null;
    }

    /**
     * A document, or a wish, for an older revision than the system has; none unless overridden, and SINK-6 is skipped. The
     * system has taken the newer revision already.
     */
    protected @Nullable D outdated() {
        return null;
    }

    /**
     * Documents the system takes whose amounts, prices and quantities are easily rounded: best some in KWD (three
     * decimals), in JPY (none) and with prices of six decimals. None unless overridden, and SINK-7 is skipped.
     */
    protected List<D> exact() {
        return List.of();
    }

    /** A document of {@link #exact()} as the system has it now: ask the system, not the adapter. */
    protected @Nullable D kept(D exact) {
        return null;
    }

    @Override
    protected final Function<CallContext, ?> ordinaryCall(P port) {
        D document = document();
        return call -> send(port, document, call);
    }

    @Override
    protected final @Nullable Function<CallContext, ?> failingCall(P port) {
        D document = refused();
        return document == null ? null : call -> send(port, document, call);
    }

    @Override
    protected final boolean areTheirOwn(Object one, Object other) {
        return !one.equals(other);
    }

    @Test
    void call2HasNoEffectAfterTheDeadline() {
        D document = document();
        failureOf(call -> send(port(), document, call), late());
        assertThat(effectsOf(document))
                .as("CALL-2: effects of a call after its deadline")
                .isZero();
    }

    @Test
    void call3HasNoEffectWhenItFailsAsTransient() {
        P port = orSkip(portThatCannotSend(), "portThatCannotSend");
        D document = document();
        FailureKind kind = kindOf(call -> send(port, document, call), call());
        assertThat(kind)
                .as("CALL-3: failure of a call that could not be sent")
                .isIn(FailureKind.TRANSIENT, FailureKind.THROTTLED);
        assertThat(effectsOf(document)).as("CALL-3: effects after " + kind).isZero();
    }

    @Test
    void call4SaysThatTheOutcomeIsUnknown() {
        P port = orSkip(portThatLosesAnswers(), "portThatLosesAnswers");
        D document = document();
        assertThat(kindOf(call -> send(port, document, call), call()))
                .as("CALL-4: failure of a call that was sent and not answered")
                .isEqualTo(FailureKind.OUTCOME_UNKNOWN);
    }

    @Test
    void sink1HasOneEffectUnderOneKey() {
        P port = port();
        D document = document();
        CallContext call = call();
        R first = send(port, document, call);
        R second = send(port, document, call);
        assertThat(second).as("SINK-1: the second answer under one key").isEqualTo(first);
        assertThat(effectsOf(document)).as("SINK-1: effects under one key").isEqualTo(1);
    }

    @Test
    void sink1HasOneEffectWhenManyThreadsSendAtOnce() throws InterruptedException {
        P port = port();
        D document = document();
        CallContext call = call();
        List<Optional<R>> answers = AtOnce.answers(
                "SINK-1: a call under a key that others send at once failed",
                Collections.<Callable<Optional<R>>>nCopies(THREADS, () -> sendUnlessBusy(port, document, call)));
        R last = send(port, document, call);
        assertThat(answers.stream().flatMap(Optional::stream))
                .as("SINK-1: answers to %s threads under one key", THREADS)
                .allMatch(last::equals);
        assertThat(effectsOf(document))
                .as("SINK-1: effects of %s threads under one key", THREADS)
                .isEqualTo(1);
    }

    private Optional<R> sendUnlessBusy(P port, D document, CallContext call) {
        try {
            return Optional.of(send(port, document, call));
        } catch (CallFailedException e) {
            if (e.kind() == FailureKind.TRANSIENT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Test
    void sink2RefusesAnotherDocumentUnderAKnownKey() {
        P port = port();
        D document = document();
        CallContext call = call();
        send(port, document, call);
        D other = otherThan(document);
        Failure failure = failureOf(again -> send(port, other, again), call);
        assertThat(failure)
                .as("SINK-2: failure of another document under a known key")
                .isInstanceOfSatisfying(
                        Failure.Rejected.class,
                        rejected -> assertThat(rejected.reasons())
                                .extracting(reason -> reason.code().value())
                                .contains("KEY_REUSED"));
    }

    @Test
    void sink2DoesNothingForAnotherDocumentUnderAKnownKey() {
        P port = port();
        D document = document();
        CallContext call = call();
        send(port, document, call);
        D other = document();
        failureOf(again -> send(port, other, again), call);
        assertThat(effectsOf(other)).as("SINK-2: effects of the other document").isZero();
    }

    @Test
    void sink3FindsTheAnswerOfAKey() {
        P port = port();
        D document = document();
        CallContext call = call();
        R answer = send(port, document, call);
        assertThat(port.find(call.key(), call()))
                .as("SINK-3: what is found under the key")
                .contains(answer);
        assertThat(effectsOf(document))
                .as("SINK-3: effects after it was asked for")
                .isEqualTo(1);
    }

    @Test
    void sink3FindsNothingUnderAnUnknownKey() {
        assertThat(port().find(newKey(), call()))
                .as("SINK-3: what is found under a key nobody used")
                .isEmpty();
    }

    @Test
    void sink3FindsTheAnswerThatWasLost() {
        P losing = orSkip(portThatLosesAnswers(), "portThatLosesAnswers");
        D document = document();
        IdempotencyKey key = newKey();
        failureOf(call -> send(losing, document, call), call(key));
        Optional<R> found = port().find(key, call());
        assertThat(found.isPresent())
                .as("SINK-3: whether an answer is found after it was lost")
                .isEqualTo(effectsOf(document) > 0);
    }

    @Test
    void sink3FindsNothingAfterARefusal() {
        P port = port();
        D document = orSkip(refused(), "refused");
        IdempotencyKey key = newKey();
        failureOf(call -> send(port, document, call), call(key));
        assertThat(port.find(key, call()))
                .as("SINK-3: what is found after a refusal")
                .isEmpty();
    }

    @Test
    void sink5RefusesWithEveryReasonAndDoesNothing() {
        P port = port();
        D document = orSkip(refused(), "refused");
        Failure failure = failureOf(call -> send(port, document, call), call());
        assertThat(failure)
                .as("SINK-5: failure of what the system refuses")
                .isInstanceOfSatisfying(
                        Failure.Rejected.class,
                        rejected -> assertThat(rejected.reasons())
                                .as("SINK-5: reasons of a refusal that has two or more")
                                .hasSizeGreaterThan(1));
        assertThat(effectsOf(document))
                .as("SINK-5: effects of what was refused")
                .isZero();
    }

    @Test
    void sink6RefusesWhatIsOutdatedAndDoesNothing() {
        P port = port();
        D document = orSkip(outdated(), "outdated");
        int before = effectsOf(document);
        assertThat(kindOf(call -> send(port, document, call), call()))
                .as("SINK-6: failure of what is for an older revision")
                .isEqualTo(FailureKind.CONFLICT);
        assertThat(effectsOf(document))
                .as("SINK-6: effects of what is for an older revision")
                .isEqualTo(before);
    }

    @Test
    void sink7KeepsWhatWasSentToTheLastDigit() {
        P port = port();
        List<D> documents = exact();
        orSkip(documents.isEmpty() ? null : documents, "exact");
        for (D document : documents) {
            send(port, document, call());
            D kept = orSkip(kept(document), "kept");
            assertThat(Decimals.of(kept))
                    .as("SINK-7: decimals of a document as the system has them")
                    .containsAllEntriesOf(Decimals.of(document));
        }
    }
}
