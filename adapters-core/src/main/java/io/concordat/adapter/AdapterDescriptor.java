package io.concordat.adapter;

import io.concordat.model.value.SystemRole;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter says about itself: which system, which ports, what limits.
 *
 * @param name the system instance, as it stands in events and documents, for example {@code erp-eu1}
 * @param role the part the system plays
 * @param ports the port interfaces the adapter honours; it offers no other
 * @param limits how much it takes at once
 * @param statuses what the system's own words for a status mean, a table for each object that has one
 */
public record AdapterDescriptor(
        String name, SystemRole role, Set<Class<?>> ports, Limits limits, List<StatusTable<?>> statuses) {

    /**
     * How much a system takes at once.
     *
     * @param linesPerDocument most lines of one document
     * @param eventsPerPage most events of one page; a feed asked for more gives this many
     * @param callsPerMinute most calls in a minute; null when it does not say
     */
    public record Limits(
            int linesPerDocument,
            int eventsPerPage,
            @Nullable Integer callsPerMinute) {

        /** As much as the contracts allow. */
        public static final Limits NONE = new Limits(10_000, 1_000, null);

        /** Refuses limits that allow nothing. */
        public Limits {
            if (linesPerDocument < 1 || eventsPerPage < 1 || (callsPerMinute != null && callsPerMinute < 1)) {
                throw new IllegalArgumentException("limits of " + linesPerDocument + " lines, " + eventsPerPage
                        + " events and " + callsPerMinute + " calls allow nothing: each must be 1 or more");
            }
        }
    }

    /** Copies the collections and refuses a port that is no interface. */
    public AdapterDescriptor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(limits, "limits");
        ports = Set.copyOf(ports);
        statuses = List.copyOf(statuses);
        for (Class<?> port : ports) {
            if (!port.isInterface()) {
                throw new IllegalArgumentException("adapter " + name + " lists " + port.getSimpleName()
                        + ", which is no port: ports are interfaces");
            }
        }
    }

    /** A descriptor of a system without status words of its own. */
    public AdapterDescriptor(String name, SystemRole role, Set<Class<?>> ports, Limits limits) {
        this(name, role, ports, limits, List.of());
    }

    /**
     * A port the adapter offers, for {@code Adapter.port} to check what it was asked for.
     *
     * @throws IllegalArgumentException if it does not offer it
     */
    public <P> Class<P> require(Class<P> port) {
        if (!offers(port)) {
            throw new IllegalArgumentException(
                    "adapter " + name + " does not offer " + port.getSimpleName() + ", found "
                            + ports.stream().map(Class::getSimpleName).sorted().toList() + ": ask for one of these");
        }
        return port;
    }

    /** Whether the adapter honours a port. */
    public boolean offers(Class<?> port) {
        return ports.contains(port);
    }
}
