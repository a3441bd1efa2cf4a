package io.concordat.json.demand;

import io.concordat.json.check.CompiledSchema;
import io.concordat.json.profile.Profile;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what an application demands. Not thread-safe. */
public final class DemandsBuilder {

    private static final String OURS = "urn:concordat:";

    private final Map<String, CompiledSchema> extensions = new LinkedHashMap<>();
    private final List<Profile> profiles = new ArrayList<>();

    /**
     * Adds the schema of a namespace.
     *
     * @throws IllegalArgumentException if the namespace is no absolute URI, is reserved or has a schema already, or if
     *     the schema is broken
     */
    public void extension(String namespace, String schema) {
        if (namespace.toLowerCase(Locale.ROOT).startsWith(OURS)) {
            throw new IllegalArgumentException(
                    "namespace " + namespace + " is reserved for this library: choose a URI of your own");
        } else if (!isAbsolute(namespace)) {
            throw new IllegalArgumentException("found namespace '" + namespace
                    + "', expected an absolute URI of your own, for example https://example.com/routing");
        }
        CompiledSchema compiled = new CompiledSchema(schema, "the schema of namespace " + namespace);
        if (extensions.put(namespace, compiled) != null) {
            throw new IllegalArgumentException("namespace " + namespace + " has two schemas: register one");
        }
    }

    private static boolean isAbsolute(String namespace) {
        try {
            return URI.create(namespace).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Adds a profile all documents of its contract must obey. */
    public void profile(Profile profile) {
        profiles.add(profile);
    }

    /** The demands. */
    public Demands build() {
        return extensions.isEmpty() && profiles.isEmpty() ? Demands.NONE : new Demands(extensions, profiles);
    }
}
