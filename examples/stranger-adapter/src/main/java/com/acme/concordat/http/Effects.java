package com.acme.concordat.http;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.Failure.Rejected.Reason;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.value.Code;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Effects in Acme, each named by a reference it takes once and can be asked for.
 *
 * <p>Acme answers a reference it knows with {@code 409 DUP_REF}, whatever the request says. So each request carries a stamp
 * of its content in a free field; when a reference is known, the stamps tell a repetition from another request.
 *
 * <p>A request that is still in the network cannot be asked for: Acme knows a reference when it has begun with it.
 */
public final class Effects {

    private final AcmeClient client;

    /** Effects through a client. */
    public Effects(AcmeClient client) {
        this.client = client;
    }

    /** Has it done, unless it was done under the key of the call before; the answer is the same. */
    public <A extends Stamped, T> T once(Effect<A> effect, CallContext call, Function<A, T> mapping) {
        String stamp = Digests.of(Answer.JSON.writeValueAsBytes(effect.request()));
        byte[] body = Answer.JSON.writeValueAsBytes(effect.request().stamped(stamp));
        Answer answer = client.effect(effect.path(), body, reference(call.key()), effect.doing(), call);
        if (answer.status() == 409 && "DUP_REF".equals(answer.problems().code())) {
            return find(call.key(), effect.kind(), call, (A known) -> mapping.apply(same(known, stamp, effect, call)))
                    .orElseThrow(() -> reused(effect, call));
        }
        return readDone(client.good(answer, Nature.EFFECT), effect.kind(), mapping);
    }

    /** The answer of an effect under a key; empty when Acme does not know the key. */
    public <A extends Stamped, T> Optional<T> find(
            IdempotencyKey key, Kind<A> kind, CallContext call, Function<A, T> mapping) {
        String doing = "asking Acme what became of " + key;
        return client.look("/references/" + reference(key), doing, call)
                .flatMap(answer -> answer.read(
                        Answer.JSON.getTypeFactory().constructParametricType(KnownEffect.class, kind.answer()),
                        (KnownEffect<A> known) -> done(known, kind, doing).map(mapping)));
    }

    /** Acme takes references of up to 64 characters; keys may be longer. */
    static String reference(IdempotencyKey key) {
        return Digests.of(key.toString());
    }

    private static <A extends Stamped> A same(A known, String stamp, Effect<A> effect, CallContext call) {
        if (!stamp.equals(known.userKey())) {
            throw reused(effect, call);
        }
        return known;
    }

    private static CallFailedException reused(Effect<?> effect, CallContext call) {
        return new CallFailedException(new Failure.Rejected(
                effect.doing() + ": found something else that Acme did under key " + call.key()
                        + ", expected the same request; take a new key",
                List.of(new Reason(Code.of("KEY_REUSED"), null, null))));
    }

    private static <A extends Stamped> Optional<A> done(KnownEffect<A> known, Kind<A> kind, String doing) {
        if (!"DONE".equals(known.state())) {
            throw new CallFailedException(new Failure.Transient(doing + ": Acme is still at it, ask again later"));
        }
        return kind.word().equals(known.kind()) ? Optional.ofNullable(known.result()) : Optional.empty();
    }

    /** It is done; if the answer cannot be read, the caller must not think that nothing happened. */
    private static <A extends Stamped, T> T readDone(Answer answer, Kind<A> kind, Function<A, T> mapping) {
        try {
            return answer.read(kind.answer(), mapping);
        } catch (CallFailedException e) {
            if (e.kind() != FailureKind.CONTRACT_MISMATCH) {
                throw e;
            }
            throw new CallFailedException(new Failure.OutcomeUnknown(e.failure().detail()), e);
        }
    }
}
