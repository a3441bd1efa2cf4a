package io.concordat.json.demand;

import io.concordat.json.check.CompiledSchema;
import io.concordat.json.profile.Profile;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.json.write.DocumentWriter;
import io.concordat.model.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an application demands beyond the contracts. Asked only after a document has been found to obey its contract;
 * costs nothing where nothing is demanded. Immutable and thread-safe.
 */
public final class Demands {

    /** Nothing. */
    public static final Demands NONE = new Demands(Map.of(), List.of());

    private final Map<String, CompiledSchema> extensions;
    private final List<Profile> profiles;

    Demands(Map<String, CompiledSchema> extensions, List<Profile> profiles) {
        this.extensions = Map.copyOf(extensions);
        this.profiles = List.copyOf(profiles);
    }

    /**
     * What is known to be wrong, and what a document, or the data of an event, does not obey of the demands.
     *
     * @param known what is wrong by contract and rules
     * @param document an object that obeys its contract; null where there is none
     * @param writer writes it where a profile is about it
     * @param at where it stands: empty, or {@code /data} in an event
     */
    public List<Violation> and(
            List<Violation> known, @Nullable Record document, ShapeRegistry shapes, DocumentWriter writer, String at) {
        if (document == null || (extensions.isEmpty() && profiles.isEmpty())) {
            return known;
        }
        List<Violation> found = new ArrayList<>(known);
        if (!extensions.isEmpty()) {
            new ExtensionWalk(extensions, found).object(shapes.of(document.getClass()), document, at);
        }
        for (Profile profile : profiles) {
            if (profile.type() == document.getClass()) {
                String json = new String(writer.write(document), StandardCharsets.UTF_8);
                profile.check(document, json).forEach(violation -> found.add(violation.below(at)));
            }
        }
        return found;
    }
}
