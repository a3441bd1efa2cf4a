package io.concordat.federation.routing;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.decorate.PortProxy;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The calls of one routed port. */
final class RoutedCalls<D> implements PortProxy.Calls {

    private final Router router;
    private final String port;
    private final boolean remembers;
    private final Map<String, Object> systems;
    private final Class<D> document;
    private final BiFunction<? super D, CallContext, Subject> about;

    RoutedCalls(
            Router router,
            Class<?> port,
            Map<String, ?> systems,
            Class<D> document,
            BiFunction<? super D, CallContext, Subject> about) {
        this.router = router;
        this.port = port.getSimpleName();
        this.remembers = KeyedSink.class.isAssignableFrom(port);
        this.systems = new TreeMap<>(systems);
        this.document = document;
        this.about = about;
        Arrays.stream(port.getMethods()).filter(method -> !routable(method)).forEach(this::refuse);
    }

    private boolean routable(Method method) {
        boolean first = method.getParameterCount() > 0 && method.getParameterTypes()[0].isAssignableFrom(document);
        return first || isFind(method) || !Modifier.isAbstract(method.getModifiers());
    }

    private void refuse(Method method) {
        throw new IllegalArgumentException(port + " cannot be routed: " + method.getName() + " does not take a "
                + document.getSimpleName()
                + " first; give what it takes, and join feeds with MergedFeed and sources with FederatedSource");
    }

    private boolean isFind(Method method) {
        return remembers
                && method.getName().equals("find")
                && method.getParameterCount() == 2
                && method.getParameterTypes()[0] == IdempotencyKey.class;
    }

    @Override
    public @Nullable Object answer(Method method, Object[] arguments) throws Throwable {
        if (isFind(method)) {
            return find(method, arguments);
        }
        CallContext call = PortProxy.context(arguments);
        String system = Router.beforeSending("find the system of " + call.key(), () -> {
            Subject subject = about.apply(document.cast(arguments[0]), call);
            return remembers
                    ? router.send(call.key(), subject)
                    : router.explain(subject).value();
        });
        return PortProxy.call(behind(system), method, arguments);
    }

    private @Nullable Object find(Method method, Object[] arguments) throws Throwable {
        IdempotencyKey key = (IdempotencyKey) arguments[0];
        Optional<String> sent = Router.beforeSending("read where " + key + " was sent", () -> router.sent(key));
        if (sent.isPresent()) {
            return PortProxy.call(behind(sent.get()), method, arguments);
        }
        for (Object system : systems.values()) {
            if (PortProxy.call(system, method, arguments) instanceof Optional<?> found && found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Object behind(String system) {
        @Nullable Object target = systems.get(system);
        if (target == null) {
            throw new CallFailedException(new Failure.Unsupported("the call belongs to " + system + ", whose " + port
                    + " is not connected, found " + systems.keySet() + ": connect it, or move what lives there"));
        }
        return target;
    }
}
