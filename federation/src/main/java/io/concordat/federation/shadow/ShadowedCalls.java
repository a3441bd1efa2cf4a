package io.concordat.federation.shadow;

import io.concordat.adapter.decorate.PortProxy;
import io.concordat.idempotency.reconcile.Difference;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls of one shadowed port. */
record ShadowedCalls(String port, Object primary, Object other, Ignored ignored, Shadow shadow)
        implements PortProxy.Calls {

    /** What both sides say when there is nothing. */
    private static final String NOTHING = "NOTHING";

    @Override
    public @Nullable Object answer(Method method, Object[] arguments) throws Throwable {
        boolean whatBecame = method.getName().equals("find") && arguments[0] instanceof IdempotencyKey;
        if (whatBecame) {
            return PortProxy.call(primary, method, arguments);
        }
        try {
            @Nullable Object answer = PortProxy.call(primary, method, arguments);
            shadow.submit(port, () -> compare(method, arguments, said(answer)));
            return answer;
        } catch (CallFailedException e) {
            if (tells(e.kind())) {
                shadow.submit(port, () -> compare(method, arguments, e.kind()));
            }
            throw e;
        }
    }

    // on a thread of the executor: nothing that goes wrong here may go further
    private void compare(Method method, Object[] arguments, Object left) {
        Tally tally = shadow.tally();
        try {
            Object right = said(PortProxy.call(other, method, arguments));
            compared(PortProxy.context(arguments).key(), left, right);
        } catch (CallFailedException e) {
            if (tells(e.kind())) {
                compared(PortProxy.context(arguments).key(), left, e.kind());
            } else {
                tally.unanswered(port);
            }
        } catch (Throwable e) {
            tally.unanswered(port);
        }
    }

    private void compared(IdempotencyKey key, Object left, Object right) {
        List<Difference<IdempotencyKey, Object, Object>> differences =
                new Comparison(new Field.Answers(key, left, right), ignored, shadow.owners()).run();
        shadow.tally().compared(port, differences);
        differences.forEach(this::tell);
    }

    private void tell(Difference<IdempotencyKey, Object, Object> difference) {
        try {
            shadow.listener().differs(difference);
        } catch (RuntimeException e) {
            // a listener is the host's own, and no reason to count the answer as missing
            return;
        }
    }

    private static Object said(@Nullable Object answer) {
        @Nullable Object present = answer instanceof Optional<?> optional ? optional.orElse(null) : answer;
        return present == null ? NOTHING : present;
    }

    // a call that came to nothing says nothing about the answer
    private static boolean tells(FailureKind kind) {
        return !kind.isRetryable() && kind != FailureKind.OUTCOME_UNKNOWN;
    }
}
