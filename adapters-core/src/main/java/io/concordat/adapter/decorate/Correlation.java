package io.concordat.adapter.decorate;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.Traceparent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Names the call in the mapped diagnostic context of slf4j, so that whatever is logged on the way has it; afterwards the
 * context is as it was.
 *
 * <p>Nothing personal is put there: no document, no principal. Thread-safe.
 */
public final class Correlation implements Around {

    /** Name of the business conversation, {@link CallContext#correlationId()}. */
    public static final String CORRELATION_ID = "correlationId";

    /** Name of what led to the call, {@link CallContext#causationId()}; absent at the start of a conversation. */
    public static final String CAUSATION_ID = "causationId";

    /** Name of the call's key as it is sent, {@code scope:value}. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    /** Name of the system, as its descriptor has it. */
    public static final String SYSTEM = "system";

    /** Name of port and method, for example {@code SalesOrderSink.submit}. */
    public static final String PORT = "port";

    /** Name of the W3C trace id; absent outside of a trace. */
    public static final String TRACE_ID = "traceId";

    private static final Correlation IN_MDC = new Correlation();

    private Correlation() {}

    /** Correlation in the MDC. */
    public static Correlation inMdc() {
        return IN_MDC;
    }

    @Override
    public @Nullable Object call(PortCall call, Onward onward) {
        Deque<Runnable> undo = new ArrayDeque<>();
        try {
            words(call).forEach((name, value) -> undo.push(put(name, value)));
            return onward.make(call);
        } finally {
            undo.forEach(Runnable::run);
        }
    }

    private static Map<String, @Nullable String> words(PortCall call) {
        CallContext context = call.context();
        Traceparent trace = context.traceparent();
        Map<String, @Nullable String> words = new LinkedHashMap<>();
        words.put(CORRELATION_ID, context.correlationId());
        words.put(CAUSATION_ID, context.causationId());
        words.put(IDEMPOTENCY_KEY, context.key().toString());
        words.put(SYSTEM, call.system());
        words.put(PORT, call.name());
        words.put(TRACE_ID, trace == null ? null : trace.traceId());
        return words;
    }

    /** Puts a word there and gives what puts back the word before. */
    private static Runnable put(String name, @Nullable String value) {
        String before = MDC.get(name);
        set(name, value);
        return () -> set(name, before);
    }

    private static void set(String name, @Nullable String value) {
        if (value == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, value);
        }
    }
}
