package io.concordat.testkit.tck;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.testkit.tck.Bench.Breakable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * An adapter broken on purpose.
 *
 * @param promise the one promise it breaks
 * @param name what it does
 * @param breakage how the kit's bench is told
 */
public record Mutant<P>(String promise, String name, BiConsumer<Breakable<P>, Bench<P>> breakage) {

    /** A port that does what the kit's own port does, but for a defect. */
    public static <P> Mutant<P> port(String promise, String name, Supplier<Defect> defect) {
        return new Mutant<>(
                promise, name, (kit, bench) -> bench.breakPort(sound -> Defect.in(bench.type(), sound, defect)));
    }

    /** A port whose answers of one type are changed, also where they are found again. */
    public static <P, R> Mutant<P> answering(String promise, String name, Class<R> type, UnaryOperator<R> change) {
        return port(promise, name, () -> call -> {
            Object answer = call.proceed();
            if (answer instanceof Optional<?> found) {
                return found.map(one -> changed(one, type, change));
            }
            return changed(answer, type, change);
        });
    }

    /** A port that refuses without a reason what it should say it does not know. */
    public static <P> Mutant<P> refusingStrangers(String promise) {
        return port(promise, "refuses the unknown as any other", () -> call -> {
            try {
                return call.proceed();
            } catch (CallFailedException e) {
                throw e.kind() == FailureKind.NOT_FOUND
                        ? new CallFailedException(new Failure.Rejected("no", List.of()))
                        : e;
            }
        });
    }

    /** A port that takes the same document under another key for another one. */
    public static <P, D> Mutant<P> underEachKey(
            String promise, Class<D> type, Function<D, String> id, UnaryOperator<D> renamed) {
        return port(promise, "books it anew under each key", () -> {
            Map<String, Object> keys = new ConcurrentHashMap<>();
            return call -> {
                if (call.is("find")) {
                    return call.proceed();
                }
                D document = type.cast(call.subject());
                Object key = call.context().key();
                Object before = keys.putIfAbsent(id.apply(document), key);
                return before == null || before.equals(key)
                        ? call.proceed()
                        : call.proceedWith(renamed.apply(document), call.context());
            };
        });
    }

    private static <R> Object changed(Object answer, Class<R> type, UnaryOperator<R> change) {
        return type.isInstance(answer) ? change.apply(type.cast(answer)) : answer;
    }

    /** A port broken by hand. */
    public static <P> Mutant<P> of(String promise, String name, UnaryOperator<P> defect) {
        return new Mutant<>(promise, name, (kit, bench) -> bench.breakPort(defect));
    }

    /** A port that says the wrong thing about a broken line. */
    public static <P> Mutant<P> line(String promise, String name, Supplier<Defect> defect) {
        return new Mutant<>(
                promise, name, (kit, bench) -> bench.breakLine(sound -> Defect.in(bench.type(), sound, defect)));
    }

    public void in(Breakable<P> kit) {
        breakage.accept(kit, kit.bench());
    }

    @Override
    public String toString() {
        return promise + " " + name;
    }
}
