package io.concordat.model.event;

import java.util.Objects;

/**
 * The name of a fact joined to the Java type of its data. The name is what is stored and sent; a class name never is.
 *
 * @param <D> type of the data
 * @param fact object and fact, for example {@code order.accepted}
 * @param version contract version of the data, {@code major.minor.patch}; its major is part of the name
 * @param dataType Java type of the data
 */
public record EventType<D extends EventData>(String fact, String version, Class<D> dataType) {

    private static final String PREFIX = "io.concordat.";

    /** Refuses missing parts. */
    public EventType {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(dataType, "dataType");
    }

    /** A fact in the first version of its contract. */
    static <D extends EventData> EventType<D> of(String fact, Class<D> dataType) {
        return new EventType<>(fact, "1.0.0", dataType);
    }

    /** A fact whose contract has a later version. */
    static <D extends EventData> EventType<D> of(String fact, String version, Class<D> dataType) {
        return new EventType<>(fact, version, dataType);
    }

    /** The CloudEvents {@code type}: {@code io.concordat.order.accepted.v1}. */
    public String name() {
        return PREFIX + fact + ".v" + version.substring(0, version.indexOf('.'));
    }

    /** The CloudEvents {@code dataschema}: exact schema version of the data. */
    public String dataSchema() {
        return "urn:concordat:schema:" + fact + ":" + version;
    }

    /** The name. */
    @Override
    public String toString() {
        return name();
    }
}
