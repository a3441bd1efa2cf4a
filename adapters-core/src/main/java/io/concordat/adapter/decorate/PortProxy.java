package io.concordat.adapter.decorate;

import io.concordat.model.call.CallContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Makes ports of any kind that stand for others: around one, before several, or with faults in between. Thread-safe if
 * the calls given to it are.
 */
public final class PortProxy {

    private static final Object[] NOTHING = {};

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
     * @throws IllegalArgumentException if the port is no public interface of an exported package
     */
    public static <P> P of(Class<P> port, String words, Calls calls) {
        boolean visible = port.isInterface()
                && Modifier.isPublic(port.getModifiers())
                && port.getModule().isExported(port.getPackageName(), PortProxy.class.getModule());
        if (!visible) {
            throw new IllegalArgumentException("nothing can stand for " + port.getName()
                    + ": expected a port, a public interface of an exported package");
        }
        Object proxy = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, given) -> {
            Object[] arguments = given == null ? NOTHING : given;
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

    /**
     * The context a method of a port is called with.
     *
     * @throws IllegalArgumentException if it has none
     */
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
