package io.concordat.testkit.fake;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.value.Code;
import io.concordat.model.value.KnownCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an in-memory system has done under which key. Not safe for use by several threads; the {@link Agenda} sees to it.
 *
 * @param <C> the document a call carries
 * @param <R> the answer
 */
public final class KeyedEffects<C, R> {

    /** Reason of a refusal: the key names another effect already. */
    public static final Code KEY_REUSED = Code.of("KEY_REUSED", KnownCodes.REASON);

    private record Done<C, R>(C content, R answer) {}

    private final Deduplication deduplication;
    private final Map<IdempotencyKey, Done<C, R>> done = new HashMap<>();
    private int repeats;

    /** Nothing done yet. */
    public KeyedEffects(Deduplication deduplication) {
        this.deduplication = deduplication;
    }

    /**
     * Does something, unless it is done already.
     *
     * @throws CallFailedException as {@code REJECTED} if the key names another effect
     */
    public R once(IdempotencyKey key, C content, Supplier<R> effect) {
        Done<C, R> before = done.get(key);
        if (before == null) {
            R answer = effect.get();
            done.put(key, new Done<>(content, answer));
            return answer;
        }
        refuseOther(key, before.content(), content);
        repeats++;
        return deduplication == Deduplication.BY_KEY ? before.answer() : effect.get();
    }

    /** The answer given under a key. */
    public Optional<R> find(IdempotencyKey key) {
        return Optional.ofNullable(done.get(key)).map(Done::answer);
    }

    /** How often a call came again under a key that was done. */
    public int repeats() {
        return repeats;
    }

    private void refuseOther(IdempotencyKey key, C known, C content) {
        if (!known.equals(content)) {
            throw new CallFailedException(new Failure.Rejected(
                    "key " + key
                            + " came again with another document than the first time: give each effect its own key",
                    List.of(new Failure.Rejected.Reason(KEY_REUSED, null, null))));
        }
    }
}
