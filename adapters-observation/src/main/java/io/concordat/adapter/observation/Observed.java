package io.concordat.adapter.observation;

import io.concordat.adapter.decorate.Around;
import io.concordat.adapter.decorate.Onward;
import io.concordat.adapter.decorate.PortCall;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Observes each call: what handlers are registered makes metrics, spans or logs of it. Outside of retries it is one
 * observation for what the caller asked for, inside of them one for each attempt.
 *
 * <p>If a tracing handler opens a span and propagates it as W3C {@code traceparent}, the port gets that place in the trace in
 * {@code CallContext.traceparent}; else the call keeps the one it has. Thread-safe.
 */
public final class Observed implements Around {

    private final ObservationRegistry registry;

    private Observed(ObservationRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    /** Observes by a registry; a global convention of the registry for {@link PortCallContext} replaces our names. */
    public static Observed by(ObservationRegistry registry) {
        return new Observed(registry);
    }

    @Override
    public @Nullable Object call(PortCall call, Onward onward) {
        PortCallContext context = new PortCallContext(call);
        Observation observation =
                PortObservation.CALL.observation(null, PortCallConvention.STANDARD, () -> context, registry);
        return observation.observe(() -> onward.make(context.traced()));
    }
}
