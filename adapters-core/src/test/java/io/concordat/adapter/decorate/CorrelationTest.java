package io.concordat.adapter.decorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Traceparent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class CorrelationTest {

    private static final Traceparent TRACE = new Traceparent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    private final Orders system = new Orders();
    private final Map<String, String> seen = new HashMap<>();
    private final OrderSink orders = Decorated.port(OrderSink.class, system, "erp-1")
            .with(Correlation.inMdc())
            .with((call, onward) -> {
                seen.putAll(MDC.getCopyOfContextMap());
                return onward.make(call);
            })
            .build();

    @AfterEach
    void forget() {
        MDC.clear();
    }

    @Test
    void namesTheCallWhileItLasts() {
        orders.submit("so-1", Orders.call().within("so-1", "evt-7").withTraceparent(TRACE));

        assertThat(seen)
                .containsOnly(
                        Map.entry("correlationId", "so-1"),
                        Map.entry("causationId", "evt-7"),
                        Map.entry("idempotencyKey", "erp.submit:so-1"),
                        Map.entry("system", "erp-1"),
                        Map.entry("port", "OrderSink.submit"),
                        Map.entry("traceId", "0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void leavesTheContextAsItWas() {
        MDC.put("correlationId", "outer");
        MDC.put("causationId", "outer cause");
        MDC.put("mine", "kept");

        orders.submit("so-1", Orders.call());

        assertThat(seen).containsEntry("correlationId", "so-1").containsEntry("mine", "kept");
        assertThat(seen).doesNotContainKey("causationId");
        assertThat(MDC.getCopyOfContextMap())
                .containsOnly(
                        Map.entry("correlationId", "outer"),
                        Map.entry("causationId", "outer cause"),
                        Map.entry("mine", "kept"));
    }

    @Test
    void leavesTheContextAsItWasAfterAFailure() {
        system.next = Orders.throttled();

        assertThatThrownBy(() -> orders.submit("so-1", Orders.call())).isInstanceOf(CallFailedException.class);

        assertThat(MDC.get("correlationId")).isNull();
    }

    @Test
    void namesNobody() {
        CallContext call = Orders.call();
        orders.submit("Jane Doe", new CallContext(call.key(), "so-1", null, call.deadline(), "jane.doe"));

        assertThat(seen.values())
                .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("jane"));
    }
}
