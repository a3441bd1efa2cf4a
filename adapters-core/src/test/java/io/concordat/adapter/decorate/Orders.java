package io.concordat.adapter.decorate;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A system behind {@link OrderSink}, as small as can be. */
public final class Orders implements OrderSink {

    public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    public final List<CallContext> calls = new ArrayList<>();
    private final Map<IdempotencyKey, String> answers = new HashMap<>();

    /** What the next call ends with instead of an answer. */
    public @Nullable RuntimeException next;

    public static CallContext call() {
        return CallContext.of(IdempotencyKey.of("erp.submit", "so-1"), NOW.plusSeconds(60));
    }

    public static CallFailedException throttled() {
        return new CallFailedException(new Failure.Throttled("one too many", Duration.ofSeconds(1)));
    }

    @Override
    public String submit(String order, CallContext call) {
        calls.add(call);
        if (next != null) {
            throw next;
        }
        return answers.computeIfAbsent(call.key(), key -> "ERP-" + order);
    }

    @Override
    public Optional<String> find(IdempotencyKey key, CallContext call) {
        calls.add(call);
        return Optional.ofNullable(answers.get(key));
    }
}
