package io.concordat.testkit.fault;

import io.concordat.adapter.EventFeed;
import io.concordat.adapter.decorate.PortProxy;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands in for a port and lets its calls go wrong. */
final class PortFaults implements PortProxy.Calls {

    private final Class<?> port;
    private final Object target;
    private final CallFaults faults;

    PortFaults(Class<?> port, Object target, CallFaults faults) {
        this.port = port;
        this.target = target;
        this.faults = faults;
    }

    @Override
    public @Nullable Object answer(Method method, Object[] arguments) throws Throwable {
        String site = port.getSimpleName() + "." + method.getName() + " " + subject(arguments);
        Optional<FaultKind> fault = faults.next(site, hasEffect(method));
        if (fault.isEmpty()) {
            return PortProxy.call(target, method, arguments);
        }
        switch (fault.get()) {
            case SLOW -> faults.pass(faults.slowness());
            case TIMEOUT_AFTER_EFFECT -> {
                PortProxy.call(target, method, arguments);
                throw faults.failure(fault.get(), site);
            }
            default -> throw faults.failure(fault.get(), site);
        }
        return PortProxy.call(target, method, arguments);
    }

    private boolean hasEffect(Method method) {
        return port.getSimpleName().endsWith("Sink") && !method.getName().equals("find");
    }

    /** What a call is about: its key; for a feed the feed itself, since its key has no meaning. */
    private String subject(Object[] arguments) {
        if (target instanceof EventFeed<?>) {
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
}
