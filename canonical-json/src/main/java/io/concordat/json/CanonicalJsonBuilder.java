package io.concordat.json;

import io.concordat.json.cast.StandardCasters;
import io.concordat.json.demand.DemandsBuilder;
import io.concordat.json.profile.Profile;
import io.concordat.json.read.ReadBounds;
import io.concordat.json.version.Casters;
import io.concordat.json.version.Downcaster;
import io.concordat.json.version.NestedDocument;
import io.concordat.json.version.Upcaster;
import java.util.HashSet;
import java.util.Set;

/**
 * Sets the limits of a {@link CanonicalJson}. Every limit has a default that suits documents of trade; a document beyond
 * a limit is refused with a violation that names it. Not thread-safe.
 */
public final class CanonicalJsonBuilder {

    private int maxBytes = ReadBounds.STANDARD.maxBytes();
    private int maxDepth = ReadBounds.STANDARD.maxDepth();
    private int maxStringLength = ReadBounds.STANDARD.maxStringLength();
    private int maxViolations = ReadBounds.STANDARD.maxViolations();
    private final Set<String> understood = new HashSet<>();
    private final DemandsBuilder demands = new DemandsBuilder();
    private boolean withRules = true;
    private Casters.Builder casters = StandardCasters.builder();

    CanonicalJsonBuilder() {}

    /** Longest document in bytes, default 16 MiB, at most 1 GiB. More is never buffered. */
    public CanonicalJsonBuilder maxBytes(int bytes) {
        maxBytes = bytes;
        return this;
    }

    /** Deepest nesting of objects and arrays, default 50, at most 1000. */
    public CanonicalJsonBuilder maxDepth(int levels) {
        maxDepth = levels;
        return this;
    }

    /** Longest string in characters, default 8 Mi. */
    public CanonicalJsonBuilder maxStringLength(int characters) {
        maxStringLength = characters;
        return this;
    }

    /** How many violations are collected before reading stops, default 1000. */
    public CanonicalJsonBuilder maxViolations(int violations) {
        maxViolations = violations;
        return this;
    }

    /** Adds the namespace of an extension the application understands; default none. */
    public CanonicalJsonBuilder understanding(String namespace) {
        understood.add(namespace);
        return this;
    }

    /**
     * Adds the schema of an extension the application understands: its bodies are checked wherever they stand.
     *
     * @param namespace an absolute URI of the application's own
     * @param schema JSON Schema 2020-12, or of the draft it names
     * @throws IllegalArgumentException if the namespace is none, reserved or known already, or if the schema is broken
     */
    public CanonicalJsonBuilder extension(String namespace, String schema) {
        demands.extension(namespace, schema);
        return understanding(namespace);
    }

    /** Adds a profile that all documents of its contract must obey. */
    public CanonicalJsonBuilder profile(Profile profile) {
        demands.profile(profile);
        return this;
    }

    /** Leaves out the numbered rules: documents are only checked against their contract. */
    public CanonicalJsonBuilder withoutRules() {
        withRules = false;
        return this;
    }

    /** Adds a step between two majors of a contract of the application's own. */
    public CanonicalJsonBuilder casting(Upcaster up) {
        casters.add(up);
        return this;
    }

    /** Adds the steps of a contract of the application's own that follows a document within it. */
    public CanonicalJsonBuilder casting(NestedDocument document) {
        casters.add(document);
        return this;
    }

    /** Adds a step between two majors of a contract of the application's own, and the step back. */
    public CanonicalJsonBuilder casting(Upcaster up, Downcaster down) {
        casters.add(up).add(down);
        return this;
    }

    /** Refuses older majors by name instead of upcasting them; nothing can be downcast either. */
    public CanonicalJsonBuilder withoutUpcasting() {
        casters = Casters.builder();
        return this;
    }

    /**
     * The codec.
     *
     * @throws IllegalArgumentException if a limit is out of its range, or the steps added leave a gap or stand twice
     */
    public CanonicalJson build() {
        return new CanonicalJson(
                new ReadBounds(maxBytes, maxDepth, maxStringLength, maxViolations, understood),
                withRules,
                casters.build(),
                demands.build());
    }
}
