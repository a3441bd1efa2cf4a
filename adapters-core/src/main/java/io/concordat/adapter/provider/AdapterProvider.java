package io.concordat.adapter.provider;

import io.concordat.adapter.AdapterDescriptor;
import java.util.List;

/**
 * Creates adapters to one kind of system; found by {@link java.util.ServiceLoader}. It has a public constructor without
 * parameters that does nothing.
 */
public interface AdapterProvider {

    /** What its adapters offer; the name is that of the kind of system, for example {@code acme-erp}. */
    AdapterDescriptor descriptor();

    /** Every setting it reads. */
    List<Setting<?>> settings();

    /** An adapter; the configuration has been checked against {@link #settings()}. Connects to nothing yet. */
    Adapter create(Configuration configuration);
}
