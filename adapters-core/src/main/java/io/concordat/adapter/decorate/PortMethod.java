package io.concordat.adapter.decorate;

import io.concordat.adapter.KeyedSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * A method of a port, looked at once.
 *
 * @param port the port's interface
 * @param method the method
 * @param contextAt which of its parameters is the call's context; below zero if none is, and then it is no call
 * @param kind what it can do
 */
record PortMethod(Class<?> port, Method method, int contextAt, CallKind kind) {

    static PortMethod of(Class<?> port, Method method) {
        int contextAt = Arrays.asList(method.getParameterTypes()).indexOf(CallContext.class);
        return new PortMethod(port, method, contextAt, CallKind.of(port, method));
    }

    /** The question by which a sink says what became of a key. */
    static PortMethod find(Class<?> port) {
        try {
            return of(port, KeyedSink.class.getMethod("find", IdempotencyKey.class, CallContext.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every keyed sink has find", e);
        }
    }

    boolean isCall() {
        return contextAt >= 0;
    }

    String name() {
        return port.getSimpleName() + "." + method.getName();
    }
}
