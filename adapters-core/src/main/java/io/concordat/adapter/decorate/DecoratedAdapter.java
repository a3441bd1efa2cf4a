package io.concordat.adapter.decorate;

import io.concordat.adapter.AdapterDescriptor;
import io.concordat.adapter.provider.Adapter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An adapter all ports of which go through the same decorators. Thread-safe. */
final class DecoratedAdapter implements Adapter {

    private final Adapter target;
    private final List<Around> arounds;
    private final Map<Class<?>, Object> ports = new ConcurrentHashMap<>();

    DecoratedAdapter(Adapter target, List<Around> arounds) {
        this.target = target;
        this.arounds = arounds;
    }

    @Override
    public AdapterDescriptor descriptor() {
        return target.descriptor();
    }

    @Override
    public <P> P port(Class<P> port) {
        return port.cast(ports.computeIfAbsent(port, this::decorated));
    }

    @Override
    public void close() {
        target.close();
    }

    private <P> P decorated(Class<P> port) {
        return DecoratedPort.of(target.descriptor().name(), port, target.port(port), arounds);
    }
}
