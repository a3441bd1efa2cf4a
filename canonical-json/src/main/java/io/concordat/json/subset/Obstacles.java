package io.concordat.json.subset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Obstacles found so far, each once. Not thread-safe. */
final class Obstacles {

    private final Set<Obstacle> found = new LinkedHashSet<>();

    /** A keyword of the target that the source does not imply. */
    void add(String keyword, Conjunction source, SchemaNode target) {
        add(keyword, source, target, target.get(keyword));
    }

    void add(String keyword, Conjunction source, SchemaNode target, @Nullable JsonNode demanded) {
        add(new Obstacle(
                keyword,
                source.place().pointer(),
                target.pointer(),
                Obstacle.brief(source.says(keyword)),
                Obstacle.brief(demanded)));
    }

    void add(Obstacle obstacle) {
        found.add(obstacle);
    }

    void addAll(Obstacles others) {
        found.addAll(others.found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Obstacle> all() {
        return new ArrayList<>(found);
    }
}
