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
import tools.jackson.databind.JavaType;

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
            return again(effect, stamp, call, mapping);
        }
        return readDone(client.good(answer, Nature.EFFECT), effect.kind(), mapping);
    }

    /** The answer of an effect under a key; empty when Acme does not know the key. */
    public <A extends Stamped, T> Optional<T> find(
            IdempotencyKey key, Kind<A> kind, CallContext call, Function<A, T> mapping) {
        return look(key, kind, call, known -> {
            A result = known.result();
            return kind.word().equals(known.kind()) && result != null
                    ? Optional.of(mapping.apply(result))
                    : Optional.empty();
        });
    }

    /** Acme takes references of up to 64 characters; keys may be longer. */
    static String reference(IdempotencyKey key) {
        return Digests.of(key.toString());
    }

    /** Acme knows the reference: the answer it gave, if the request was this one. */
    private <A extends Stamped, T> T again(Effect<A> effect, String stamp, CallContext call, Function<A, T> mapping) {
        Function<KnownEffect<A>, Optional<T>> answer = known -> {
            A result = known.result();
            if (!effect.kind().word().equals(known.kind()) || result == null || !stamp.equals(result.userKey())) {
                throw reused(effect, call);
            }
            return Optional.of(mapping.apply(result));
        };
        return look(call.key(), effect.kind(), call, answer)
                .orElseThrow(() -> new CallFailedException(new Failure.Transient(effect.doing()
                        + ": found another request under key " + call.key() + ", which came to nothing meanwhile")));
    }

    private <A extends Stamped, T> Optional<T> look(
            IdempotencyKey key, Kind<A> kind, CallContext call, Function<KnownEffect<A>, Optional<T>> use) {
        String doing = "asking Acme what became of " + key;
        JavaType type = Answer.JSON.getTypeFactory().constructParametricType(KnownEffect.class, kind.answer());
        return client.look("/references/" + reference(key), doing, call)
                .flatMap(answer -> answer.read(type, (KnownEffect<A> known) -> {
                    if (!"DONE".equals(known.state())) {
                        throw new CallFailedException(
                                new Failure.Transient(doing + ": Acme is still at it, ask again later"));
                    }
                    return use.apply(known);
                }));
    }

    private static CallFailedException reused(Effect<?> effect, CallContext call) {
        return new CallFailedException(new Failure.Rejected(
                effect.doing() + ": found something else that Acme did under key " + call.key()
                        + ", expected the same request; take a new key",
                List.of(new Reason(Code.of("KEY_REUSED"), null, null))));
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
