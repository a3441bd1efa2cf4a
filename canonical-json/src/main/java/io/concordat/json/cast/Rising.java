package io.concordat.json.cast;

import io.concordat.json.read.DocumentReader;
import io.concordat.json.read.Reading;
import io.concordat.json.version.CastRefusedException;
import io.concordat.json.version.Casters;
import io.concordat.json.version.JsonTree;
import io.concordat.json.version.UpcastFrom;
import io.concordat.model.event.EventType;
import io.concordat.model.rule.Violation;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Brings what claims an older major up and reads the result. Immutable and thread-safe. */
final class Rising {

    private final DocumentReader documents;
    private final Casters casters;

    Rising(DocumentReader documents, Casters casters) {
        this.documents = documents;
        this.casters = casters;
    }

    boolean canRise(String contract, int from, int to) {
        return from > 0 && casters.canUpcast(contract, from, to);
    }

    Origin origin(UpcastFrom from, int to, String root) {
        return new Origin(from, to, root, casters);
    }

    Reading rise(byte[] document, Origin origin, Function<byte[], Reading> reading) {
        return cast(document, origin, tree -> up(origin, tree), reading);
    }

    Reading riseEvent(byte[] document, Origin origin, EventType<?> head, Function<byte[], Reading> reading) {
        return cast(
                document,
                origin,
                tree -> {
                    if (tree.get("data") instanceof ObjectNode data) {
                        tree.set("data", up(origin, data));
                    }
                    String schema = EventClaim.schemaOf(
                            origin.from().contract(), origin.from().version());
                    // another schema than the type's is left for the reader to refuse
                    if (tree.path("dataschema").asString("").equals(schema)) {
                        tree.put("dataschema", head.dataSchema());
                    }
                    return tree.put("type", head.name());
                },
                reading);
    }

    private ObjectNode up(Origin origin, ObjectNode tree) {
        return casters.upcast(origin.from().contract(), origin.from().major(), origin.to(), tree);
    }

    private Reading cast(
            byte[] document, Origin origin, UnaryOperator<ObjectNode> up, Function<byte[], Reading> reading) {
        byte[] current;
        try {
            current = JsonTree.bytes(up.apply(tree(document)));
        } catch (JacksonException e) {
            Violation torn = new Violation(
                    "json", origin.root(), "a text that cannot be written again", "well-formed UTF-16 in every name");
            return new Reading(null, List.of(torn));
        } catch (CastRefusedException e) {
            return new Reading(null, List.of(e.violation().below(origin.root())));
        } catch (RuntimeException e) {
            // what a caster cannot cope with is the document's fault, and reading does not throw for that
            return new Reading(
                    null,
                    List.of(new Violation(
                            "cast",
                            origin.root(),
                            "a document of " + origin.from().contract() + " "
                                    + origin.from().version() + " its upcaster fails on with "
                                    + e.getClass().getSimpleName(),
                            "a document of that contract")));
        }
        return reading.apply(current);
    }

    private ObjectNode tree(byte[] document) {
        try (var parser = documents.parser(document)) {
            return (ObjectNode) java.util.Objects.requireNonNull(JsonTree.read(parser), "a document");
        }
    }
}
