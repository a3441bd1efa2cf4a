package io.concordat.adapter.decorate;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands in for a port and makes its calls through decorators. Thread-safe. */
final class DecoratedPort implements InvocationHandler {

    private final String system;
    private final Class<?> port;
    private final Object target;
    private final Onward outermost;
    private final Map<Method, PortMethod> methods = new ConcurrentHashMap<>();

    private DecoratedPort(String system, Class<?> port, Object target, List<Around> arounds) {
        this.system = system;
        this.port = port;
        this.target = target;
        Onward onward = this::onTarget;
        for (int i = arounds.size() - 1; i >= 0; i--) {
            Around around = arounds.get(i);
            Onward inner = onward;
            onward = call -> around.call(call, inner);
        }
        this.outermost = onward;
    }

    /**
     * A port whose calls go through decorators.
     *
     * @param arounds outermost first
     * @throws IllegalArgumentException if the port is no public interface of a package that can be seen from here
     */
    static <P> P of(String system, Class<P> port, P target, List<Around> arounds) {
        boolean visible = port.isInterface()
                && Modifier.isPublic(port.getModifiers())
                && port.getModule().isExported(port.getPackageName(), DecoratedPort.class.getModule());
        if (!visible) {
            throw new IllegalArgumentException("port " + port.getName() + " of " + system
                    + " cannot be decorated: expected a public interface of an exported package");
        }
        InvocationHandler handler = new DecoratedPort(system, port, target, arounds);
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        PortMethod known = methods.computeIfAbsent(method, one -> PortMethod.of(port, one));
        if (arguments == null || !known.isCall()) {
            return passed(method, arguments);
        }
        PortCall call = new PortCall(system, known, arguments);
        try {
            return outermost.make(call);
        } catch (CallFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unexpected(call, e);
        }
    }

    private @Nullable Object onTarget(PortCall call) {
        try {
            return call.on(target);
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            if (thrown instanceof CallFailedException failed) {
                throw failed;
            } else if (thrown instanceof Error error) {
                throw error;
            } else if (thrown instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw unexpected(call, thrown == null ? e : thrown);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a port that was public is not any more: " + port.getName(), e);
        }
    }

    /** CALL-1: nobody knows what it means, so the worse is assumed. */
    private static CallFailedException unexpected(PortCall call, Throwable thrown) {
        String detail = call + " ended with " + thrown.getClass().getName()
                + ", expected CallFailedException (CALL-1): mend the adapter or the decorator";
        Failure failure =
                call.kind() == CallKind.EFFECT ? new Failure.OutcomeUnknown(detail) : new Failure.Transient(detail);
        return new CallFailedException(failure, thrown);
    }

    private @Nullable Object passed(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "decorated " + port.getSimpleName() + " of " + system;
        };
    }
}
