package io.concordat.federation.port;

import io.concordat.model.call.CallContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Makes ports of any family that stand for others of the same kind. */
public final class PortProxy {

    private PortProxy() {}

    /** What a port made here does with a call. */
    @FunctionalInterface
    public interface Calls {
        /** Answers a call of a method of the port. */
        @Nullable
        Object answer(Method method, Object[] arguments) throws Throwable;
    }

    /**
     * A port whose calls are answered elsewhere.
     *
     * @param words what it calls itself in messages
     */
    public static <P> P of(Class<P> port, String words, Calls calls) {
        if (!port.isInterface()) {
            throw new IllegalArgumentException(port.getSimpleName() + " is no port: ports are interfaces");
        }
        Object proxy = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            return method.getDeclaringClass() == Object.class
                    ? ofObject(self, words, method, arguments)
                    : calls.answer(method, arguments);
        });
        return port.cast(proxy);
    }

    /** Makes the same call on another port and throws what that throws. */
    public static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** The context every method of a port is called with. */
    public static CallContext context(Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof CallContext call) {
                return call;
            }
        }
        throw new IllegalArgumentException("a method without a CallContext is no method of a port");
    }

    private static Object ofObject(Object self, String words, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> words;
        };
    }
}
