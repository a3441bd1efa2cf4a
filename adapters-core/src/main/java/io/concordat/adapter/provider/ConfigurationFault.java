package io.concordat.adapter.provider;

import java.util.Objects;

/**
 * One thing that is wrong with a configuration.
 *
 * @param kind what kind of fault
 * @param setting the name
 * @param text what was found, what is expected and what to do; shows no secret
 */
public record ConfigurationFault(Kind kind, String setting, String text) {

    /** What can be wrong. */
    public enum Kind {
        /** A required setting is not there. */
        MISSING,
        /** A value is not what the setting wants. */
        MALFORMED,
        /** No setting has that name. */
        UNKNOWN
    }

    /** Refuses missing parts. */
    public ConfigurationFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(text, "text");
    }
}
