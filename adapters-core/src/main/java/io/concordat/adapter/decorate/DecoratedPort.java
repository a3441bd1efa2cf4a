package io.concordat.adapter.decorate;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands in for a port and makes its calls through decorators. Thread-safe. */
final class DecoratedPort implements PortProxy.Calls {

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
        DecoratedPort decorated = new DecoratedPort(system, port, target, arounds);
        return PortProxy.of(port, "decorated " + port.getSimpleName() + " of " + system, decorated);
    }

    @Override
    public @Nullable Object answer(Method method, Object[] arguments) throws Throwable {
        PortMethod known = methods.computeIfAbsent(method, one -> PortMethod.of(port, one));
        if (!known.isCall()) {
            return PortProxy.call(target, method, arguments);
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
}
