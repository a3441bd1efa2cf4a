package io.concordat.adapter.provider;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration has faults: all of them, not the first. */
public final class ConfigurationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigurationFault> faults;

    ConfigurationException(String adapter, List<ConfigurationFault> faults) {
        super("the configuration of adapter '" + adapter + "' has " + faults.size() + " fault(s): "
                + faults.stream().map(ConfigurationFault::text).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, those of the settings in their order, then unknown names in alphabetical order. */
    public List<ConfigurationFault> faults() {
        return faults;
    }
}
