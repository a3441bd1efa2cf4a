package io.concordat.idempotency.replay;

import io.concordat.idempotency.deadletter.Payload;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Upcasts one version after the other.
 *
 * <pre>
 * UpcasterChain.builder()
 *     .type("stock.moved", 3)
 *     .step("stock.moved", 1, payload -&gt; ...)     // from 1 to 2
 *     .step("stock.moved", 2, payload -&gt; ...)     // from 2 to 3
 *     .build();
 * </pre>
 *
 * <p>Immutable, and thread-safe if the steps are.
 */
public final class UpcasterChain implements PayloadUpcaster {

    private final Map<String, Integer> current;
    private final Map<Step, UnaryOperator<Payload>> steps;

    private UpcasterChain(Builder builder) {
        this.current = Map.copyOf(builder.current);
        this.steps = Map.copyOf(builder.steps);
    }

    /** No types yet. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Upcast upcast(ReceivedMessage message) {
        @Nullable Integer wanted = current.get(message.type());
        if (wanted == null) {
            return new Upcast.UnknownType();
        }
        int version = message.typeVersion();
        Payload payload = message.payload();
        while (version != wanted) {
            @Nullable UnaryOperator<Payload> step = steps.get(new Step(message.type(), version));
            if (step == null) {
                return new Upcast.MissingStep(version, wanted);
            }
            payload = Objects.requireNonNull(step.apply(payload), "payload");
            version++;
        }
        return new Upcast.Current(version, payload);
    }

    private record Step(String type, int from) {}

    /** Collects types and steps. Not thread-safe. */
    public static final class Builder {

        private final Map<String, Integer> current = new HashMap<>();
        private final Map<Step, UnaryOperator<Payload>> steps = new HashMap<>();

        private Builder() {}

        /**
         * A type the handler understands, in this version.
         *
         * @throws IllegalArgumentException if the type was named before
         */
        public Builder type(String type, int version) {
            if (current.putIfAbsent(type, version) != null) {
                throw new IllegalArgumentException("type " + type + " was named before: expected one current version");
            }
            return this;
        }

        /**
         * Leads from a version to the next one.
         *
         * @throws IllegalArgumentException if there is a step from it already
         */
        public Builder step(String type, int from, UnaryOperator<Payload> upcast) {
            if (steps.putIfAbsent(new Step(type, from), upcast) != null) {
                throw new IllegalArgumentException("there is a step from version " + from + " of " + type + " already");
            }
            return this;
        }

        /**
         * The chain.
         *
         * @throws IllegalArgumentException if a step is of a type that was not named, or leads beyond its version
         */
        public UpcasterChain build() {
            for (Step step : steps.keySet()) {
                @Nullable Integer wanted = current.get(step.type());
                if (wanted == null || step.from() >= wanted) {
                    throw new IllegalArgumentException("the step from version " + step.from() + " of " + step.type()
                            + " leads nowhere: expected the type to be named with a later version, found " + wanted);
                }
            }
            return new UpcasterChain(this);
        }
    }
}
