package io.concordat.adapter.decorate;

import io.concordat.adapter.KeyedSink;
import io.concordat.model.call.CallContext;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call of a port, as decorators see it. Immutable as far as its arguments are; thread-safe. */
public final class PortCall {

    private final String system;
    private final PortMethod method;
    private final @Nullable Object[] arguments;
    private final CallContext context;

    PortCall(String system, PortMethod method, @Nullable Object[] arguments) {
        this.system = system;
        this.method = method;
        this.arguments = arguments;
        this.context = (CallContext)
                Objects.requireNonNull(arguments[method.contextAt()], () -> "the context of " + method.name());
    }

    /** The system behind the port, as its descriptor names it. */
    public String system() {
        return system;
    }

    /** The port's interface. */
    public Class<?> port() {
        return method.port();
    }

    /** The name of the method, for example {@code submit}. */
    public String method() {
        return method.method().getName();
    }

    /** Port and method, for example {@code SalesOrderSink.submit}. */
    public String name() {
        return method.name();
    }

    /** What the call can do in the system. */
    public CallKind kind() {
        return method.kind();
    }

    /** What travels with the call. */
    public CallContext context() {
        return context;
    }

    /** What the call is about: the first argument beside the context, such as the document that is sent. */
    public Optional<Object> subject() {
        for (Object argument : arguments) {
            if (argument != null && argument != context) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
    }

    /** The same call with another context. */
    public PortCall withContext(CallContext other) {
        @Nullable Object[] changed = arguments.clone();
        changed[method.contextAt()] = Objects.requireNonNull(other, "context");
        return new PortCall(system, method, changed);
    }

    /**
     * The question what became of this call, {@link KeyedSink#find}; empty if the call has no effect, if its port cannot be
     * asked, or if it is a default method, which may be several calls.
     */
    public Optional<PortCall> inquiry() {
        boolean askable = kind() == CallKind.EFFECT && KeyedSink.class.isAssignableFrom(port());
        if (!askable || method.method().isDefault()) {
            return Optional.empty();
        }
        return Optional.of(new PortCall(system, PortMethod.find(port()), new Object[] {context.key(), context}));
    }

    /** Whether something can be the answer to this call, by the type of its method. */
    public boolean canReturn(Object answer) {
        Class<?> type = method.method().getReturnType();
        return type == void.class || type.isInstance(answer);
    }

    /** For messages: the call, its system and its key. */
    @Override
    public String toString() {
        return name() + " of " + system + " under " + context.key();
    }

    @Nullable
    Object on(Object target) throws InvocationTargetException, IllegalAccessException {
        return method.method().invoke(target, arguments);
    }
}
