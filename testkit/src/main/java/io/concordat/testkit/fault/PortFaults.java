package io.concordat.testkit.fault;

import io.concordat.adapter.EventFeed;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands in for a port and lets its calls go wrong. */
final class PortFaults implements InvocationHandler {

    private final Class<?> port;
    private final Object target;
    private final CallFaults faults;

    PortFaults(Class<?> port, Object target, CallFaults faults) {
        this.port = port;
        this.target = target;
        this.faults = faults;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        String site = port.getSimpleName() + "." + method.getName() + " " + subject(arguments);
        Optional<FaultKind> fault = faults.next(site, hasEffect(method));
        if (fault.isEmpty()) {
            return call(method, arguments);
        }
        switch (fault.get()) {
            case SLOW -> faults.pass(faults.slowness());
            case TIMEOUT_AFTER_EFFECT -> {
                call(method, arguments);
                throw faults.failure(fault.get(), site);
            }
            default -> throw faults.failure(fault.get(), site);
        }
        return call(method, arguments);
    }

    private boolean hasEffect(Method method) {
        return port.getSimpleName().endsWith("Sink") && !method.getName().equals("find");
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** What a call is about: its key; for a feed the feed itself, since its key has no meaning. */
    private String subject(Object @Nullable [] arguments) {
        if (arguments == null || target instanceof EventFeed<?>) {
            return "";
        }
        for (Object argument : arguments) {
            if (argument instanceof IdempotencyKey key) {
                return key.toString();
            } else if (argument instanceof CallContext call) {
                return call.key().toString();
            }
        }
        return "";
    }

    private @Nullable Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "faulty " + port.getSimpleName();
        };
    }
}
