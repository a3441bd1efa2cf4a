package io.concordat.federation.routing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads routes from properties and collects what is wrong with them. Used once, by one thread. */
final class RoutesData {

    private static final String LIST = "routes";
    private static final String SYSTEM = "system";
    private static final String FROM = "ordered-from";
    private static final String BEFORE = "ordered-before";

    private final Properties properties;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> unread;

    RoutesData(Properties properties) {
        this.properties = properties;
        this.unread = new TreeSet<>(properties.stringPropertyNames());
    }

    List<Route> read() {
        List<String> names = values(LIST);
        if (names.isEmpty()) {
            faults.add(LIST + " is missing: give the names of the routes in their order, with commas between them");
        }
        if (names.size() != Set.copyOf(names).size()) {
            faults.add(LIST + " names a route twice, found " + names + ": name each once");
        }
        List<Route> routes = new ArrayList<>();
        for (String name : names) {
            @Nullable Route route = route(name);
            if (route != null) {
                routes.add(route);
            }
        }
        unread.forEach(key -> faults.add(key + " is read by nothing: expected " + LIST + ", or route.NAME. of one of "
                + names + " with " + words()));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "the routes have " + faults.size() + " fault(s): " + String.join("; ", faults));
        }
        return routes;
    }

    private @Nullable Route route(String name) {
        String prefix = "route." + name + ".";
        List<String> systems = values(prefix + SYSTEM);
        if (systems.size() != 1) {
            faults.add(prefix + SYSTEM + " is " + systems + ": expected the name of one system");
        }
        Map<Criterion, Set<String>> anyOf = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            String key = prefix + criterion.key();
            if (unread.contains(key)) {
                anyOf.put(criterion, Set.copyOf(values(key)));
                if (anyOf.get(criterion).isEmpty()) {
                    faults.add(key + " is empty: give values with commas between them, or leave it out");
                }
            }
        }
        @Nullable Instant from = moment(prefix + FROM);
        @Nullable Instant before = moment(prefix + BEFORE);
        try {
            return systems.size() == 1 ? new Route(name, systems.get(0), anyOf, from, before) : null;
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private List<String> values(String key) {
        unread.remove(key);
        return Arrays.stream(properties.getProperty(key, "").split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private @Nullable Instant moment(String key) {
        unread.remove(key);
        @Nullable String text = properties.getProperty(key);
        try {
            return text == null ? null : Instant.parse(text.strip());
        } catch (DateTimeException e) {
            faults.add(key + " is '" + text.strip() + "': expected an instant such as 2026-03-01T00:00:00Z");
            return null;
        }
    }

    private static String words() {
        return SYSTEM + ", " + FROM + ", " + BEFORE + ", "
                + Arrays.stream(Criterion.values()).map(Criterion::key).collect(Collectors.joining(", "));
    }
}
