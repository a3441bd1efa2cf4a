package io.concordat.adapter.provider;

import io.concordat.adapter.provider.ConfigurationFault.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The checked values of an adapter's settings. Immutable and thread-safe; its text shows names, never values. */
public final class Configuration {

    private final Map<Setting<?>, Object> values;

    private Configuration(Map<Setting<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads values by name.
     *
     * @param adapter whose configuration it is, for messages
     * @param settings every setting there is
     * @param given values by name
     * @throws ConfigurationException with every fault: what is missing, malformed, and unknown with the nearest known name
     */
    public static Configuration check(String adapter, List<Setting<?>> settings, Map<String, String> given) {
        Map<Setting<?>, Object> values = new HashMap<>();
        List<ConfigurationFault> faults = new ArrayList<>();
        for (Setting<?> setting : settings) {
            read(setting, given, values, faults);
        }
        List<String> known = settings.stream().map(Setting::name).toList();
        for (String name : new TreeSet<>(given.keySet())) {
            if (!known.contains(name)) {
                faults.add(unknown(name, known));
            }
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException(adapter, faults);
        }
        return new Configuration(values);
    }

    /**
     * The value of a setting.
     *
     * @throws IllegalArgumentException if the configuration was not checked against it
     */
    @SuppressWarnings("unchecked")
    public <T> T get(Setting<T> setting) {
        Object value = values.get(setting);
        if (value == null) {
            throw new IllegalArgumentException("setting " + setting.name()
                    + " is none the configuration was checked against: list it in the provider's settings");
        }
        return (T) value;
    }

    @Override
    public String toString() {
        return "Configuration of "
                + new TreeSet<>(values.keySet().stream().map(Setting::name).toList());
    }

    private static void read(
            Setting<?> setting,
            Map<String, String> given,
            Map<Setting<?>, Object> values,
            List<ConfigurationFault> faults) {
        String text = given.get(setting.name());
        Object fallback = setting.fallback();
        if (text == null && fallback != null) {
            values.put(setting, fallback);
        } else if (text == null) {
            faults.add(new ConfigurationFault(
                    Kind.MISSING, setting.name(), setting.name() + " is missing: give " + setting.expected()));
        } else {
            try {
                values.put(setting, setting.parse(text));
            } catch (RuntimeException e) {
                faults.add(malformed(setting, text));
            }
        }
    }

    // the parser's own message is left out: it quotes the value, and that may be a secret
    private static ConfigurationFault malformed(Setting<?> setting, String text) {
        String found = setting.isSecret() ? "a value that is not shown" : "'" + text + "'";
        return new ConfigurationFault(
                Kind.MALFORMED, setting.name(), setting.name() + " is " + found + ": expected " + setting.expected());
    }

    private static ConfigurationFault unknown(String name, Collection<String> known) {
        String near = NearestName.to(name, known)
                .map(one -> ": did you mean " + one + "?")
                .orElse(": remove it, known are " + known);
        return new ConfigurationFault(Kind.UNKNOWN, name, name + " is no setting" + near);
    }
}
