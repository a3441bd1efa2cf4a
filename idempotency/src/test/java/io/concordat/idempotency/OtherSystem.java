package io.concordat.idempotency;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stands for an ERP that does not recognise repetitions: every request that reaches it is one more effect. */
final class OtherSystem {

    /** What becomes of the next request. */
    interface Fate {
        void befall(Runnable effect) throws Exception;
    }

    private final Map<IdempotencyKey, Integer> effects = new ConcurrentHashMap<>();
    private final Deque<Fate> fates = new ArrayDeque<>();
    private final Deque<Fate> questionFates = new ArrayDeque<>();
    final List<CallContext> calls = new ArrayList<>();
    final List<CallContext> questions = new ArrayList<>();

    /** Nothing happens and the caller is told so. */
    static Fate refuses(Failure failure) {
        return effect -> {
            throw new CallFailedException(failure);
        };
    }

    static Fate isDown() {
        return refuses(new Failure.Transient("down"));
    }

    /** The effect happens, the answer does not arrive. */
    static Fate losesAnswer() {
        return effect -> {
            effect.run();
            throw new CallFailedException(new Failure.OutcomeUnknown("no answer"));
        };
    }

    /** The request does not arrive; the caller cannot tell. */
    static Fate losesRequest() {
        return refuses(new Failure.OutcomeUnknown("no answer"));
    }

    /** The effect happens, then something breaks. */
    static Fate thenThrows(Exception exception) {
        return effect -> {
            effect.run();
            throw exception;
        };
    }

    OtherSystem then(Fate... next) {
        fates.addAll(Arrays.asList(next));
        return this;
    }

    OtherSystem thenAsked(Fate... next) {
        questionFates.addAll(Arrays.asList(next));
        return this;
    }

    String submit(CallContext call) throws Exception {
        calls.add(call);
        Runnable effect = () -> effects.merge(call.key(), 1, Integer::sum);
        if (fates.isEmpty()) {
            effect.run();
        } else {
            fates.removeFirst().befall(effect);
        }
        return answer(call);
    }

    Optional<String> find(CallContext call) throws Exception {
        questions.add(call);
        if (!questionFates.isEmpty()) {
            questionFates.removeFirst().befall(() -> {});
        }
        return effects(call.key()) > 0 ? Optional.of(answer(call)) : Optional.empty();
    }

    int effects(IdempotencyKey key) {
        return effects.getOrDefault(key, 0);
    }

    private static String answer(CallContext call) {
        return "ack " + call.key().value();
    }
}
