package io.concordat.adapter.provider;

import io.concordat.adapter.AdapterDescriptor;

/** A configured adapter: the ports of one instance of a system. Safe for use by several threads. */
public interface Adapter extends AutoCloseable {

    /** What it says about itself. */
    AdapterDescriptor descriptor();

    /**
     * A port.
     *
     * @throws IllegalArgumentException if the descriptor does not offer it; the message names those it does
     */
    <P> P port(Class<P> port);

    /** Lets go of connections; ports must not be used afterwards. */
    @Override
    void close();
}
