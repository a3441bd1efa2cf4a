package io.concordat.adapter.decorate;

import io.concordat.adapter.provider.Adapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Puts decorators around a port, or around all ports of an adapter. The first that is named is the outermost:
 *
 * <pre>
 * Adapter acme = Decorated.adapter(plain)
 *         .with(Lineage.to(log, clock))
 *         .with(Correlation.inMdc())
 *         .with(Deadline.atMost(Duration.ofSeconds(30), clock))
 *         .build();
 * </pre>
 *
 * <p>What is built implements the port's interface and nothing else, makes each call on the calling thread, and throws no
 * exception but {@code CallFailedException}, whatever the adapter throws. A method of the port without a
 * {@code CallContext} is no call and is passed on as it is. The builder is not thread-safe; what it builds is.
 *
 * @param <T> what is decorated
 */
public final class Decorated<T> {

    private final Function<List<Around>, T> finish;
    private final List<Around> arounds = new ArrayList<>();

    private Decorated(Function<List<Around>, T> finish) {
        this.finish = finish;
    }

    /** All ports of an adapter; a decorator that keeps count, such as a circuit breaker, counts them together. */
    public static Decorated<Adapter> adapter(Adapter target) {
        Objects.requireNonNull(target, "target");
        return new Decorated<>(arounds -> new DecoratedAdapter(target, arounds));
    }

    /** One port of an adapter. */
    public static <P> Decorated<P> port(Class<P> port, Adapter of) {
        return port(port, of.port(port), of.descriptor().name());
    }

    /**
     * A port that comes from no adapter.
     *
     * @param port a public interface of an exported package
     * @param target the port
     * @param system the name of the system behind it, for messages, logs and lineage
     */
    public static <P> Decorated<P> port(Class<P> port, P target, String system) {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(system, "system");
        return new Decorated<>(arounds -> DecoratedPort.of(system, port, target, arounds));
    }

    /** Puts a decorator inside those named before. */
    public Decorated<T> with(Around around) {
        arounds.add(Objects.requireNonNull(around, "around"));
        return this;
    }

    /**
     * What is decorated.
     *
     * @throws IllegalArgumentException if a decorator refuses those inside it, or a port cannot be decorated
     */
    public T build() {
        List<Around> all = List.copyOf(arounds);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).check(all.subList(i + 1, all.size()));
        }
        return finish.apply(all);
    }
}
