package io.concordat.testkit.tck;

import io.concordat.model.call.CallContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Supplier;

/** What a broken port does instead of a call. */
@FunctionalInterface
public interface Defect {

    Object answer(Call call);

    /** A port with a defect; each port has its own, since a defect may remember. */
    static <P> P in(Class<P> type, P sound, Supplier<Defect> defect) {
        Defect own = defect.get();
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> own.answer(new Call(sound, method, List.of(arguments)))));
    }

    /** One call of a port. */
    final class Call {

        private final Object target;
        private final Method method;
        private final List<Object> arguments;

        Call(Object target, Method method, List<Object> arguments) {
            this.target = target;
            this.method = method;
            this.arguments = arguments;
        }

        public List<Object> arguments() {
            return arguments;
        }

        /** As the sound port answers it. */
        public Object proceed() {
            return proceedWith(arguments.toArray());
        }

        /** As the sound port answers it with another context. */
        public Object proceedIn(CallContext other) {
            Object[] changed = arguments.toArray();
            changed[changed.length - 1] = other;
            return proceedWith(changed);
        }

        public Object proceedWith(Object... others) {
            try {
                return method.invoke(target, others);
            } catch (InvocationTargetException e) {
                throw (RuntimeException) e.getCause();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("ports are public", e);
            }
        }

        public CallContext context() {
            return (CallContext) arguments.get(arguments.size() - 1);
        }

        public Object subject() {
            return arguments.get(0);
        }

        public boolean is(String name) {
            return method.getName().equals(name);
        }
    }
}
