package io.concordat.adapter.provider;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Finds the providers of adapters and has them create one. Nothing is found or kept until it is called. */
public final class Adapters {

    private Adapters() {}

    /** All providers the thread's context class loader sees. */
    public static List<AdapterProvider> installed() {
        return ServiceLoader.load(AdapterProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * An adapter of the installed provider with a name.
     *
     * @param name the name of the provider's descriptor
     * @param settings values by name of setting
     * @throws IllegalArgumentException if no installed provider has that name
     * @throws ConfigurationException with every fault of the settings
     */
    public static Adapter create(String name, Map<String, String> settings) {
        List<AdapterProvider> installed = installed();
        AdapterProvider provider = installed.stream()
                .filter(one -> one.descriptor().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no provider of adapters is named '" + name
                        + "', found "
                        + installed.stream().map(one -> one.descriptor().name()).toList()
                        + ": add its jar or use one of these names"));
        return create(provider, settings);
    }

    /**
     * An adapter of a provider.
     *
     * @throws ConfigurationException with every fault of the settings
     */
    public static Adapter create(AdapterProvider provider, Map<String, String> settings) {
        String name = provider.descriptor().name();
        return provider.create(Configuration.check(name, provider.settings(), settings));
    }
}
