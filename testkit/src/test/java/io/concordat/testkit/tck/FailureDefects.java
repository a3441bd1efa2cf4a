package io.concordat.testkit.tck;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import java.util.List;

/** Ports that fail where they should, but as the wrong thing. */
public final class FailureDefects {

    private FailureDefects() {}

    /** A port that refuses, without a reason, where the sound one fails as another kind. */
    public static <P> Mutant<P> rejecting(String promise, String name, FailureKind instead) {
        return Mutant.port(promise, name, () -> call -> {
            try {
                return call.proceed();
            } catch (CallFailedException e) {
                throw e.kind() == instead ? new CallFailedException(new Failure.Rejected("no", List.of())) : e;
            }
        });
    }

    /** A port that does not say which line a reason is for. */
    public static <P> Mutant<P> withoutLines(String promise, String name) {
        return Mutant.port(promise, name, () -> call -> {
            try {
                return call.proceed();
            } catch (CallFailedException e) {
                throw e.failure() instanceof Failure.Rejected rejected
                        ? new CallFailedException(new Failure.Rejected(rejected.detail(), forNoLine(rejected)))
                        : e;
            }
        });
    }

    private static List<Failure.Rejected.Reason> forNoLine(Failure.Rejected rejected) {
        return rejected.reasons().stream()
                .map(reason -> new Failure.Rejected.Reason(reason.code(), null, reason.text()))
                .toList();
    }
}
