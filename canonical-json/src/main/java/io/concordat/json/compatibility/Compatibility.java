package io.concordat.json.compatibility;

import io.concordat.json.subset.EndlessReference;
import io.concordat.json.subset.Obstacle;
import io.concordat.json.subset.Proof;
import io.concordat.json.subset.SchemaDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares two versions of a JSON Schema, drafts 4 to 2020-12.
 *
 * <p>Verdicts are safe, not complete: "compatible" has been shown; what cannot be shown, such as a pattern that merely
 * looks wider, an unknown keyword or a reference out of the document, counts as a break unless both sides say the same.
 * Formats and content keywords count as if they were enforced. Nothing is fetched. Pure functions; thread-safe.
 */
public final class Compatibility {

    private static final int OLD = 1;
    private static final int NEW = 2;

    private Compatibility() {}

    /**
     * Compares two schemas that mean what they say ({@link ContentModel#AS_WRITTEN}).
     *
     * @throws IllegalArgumentException if a text is no JSON Schema
     */
    public static CompatibilityReport check(String oldSchema, String newSchema) {
        return check(oldSchema, newSchema, ContentModel.AS_WRITTEN);
    }

    /**
     * Compares two schemas.
     *
     * @throws IllegalArgumentException if a text is no JSON Schema
     */
    public static CompatibilityReport check(String oldSchema, String newSchema, ContentModel model) {
        SchemaDocument before = read("old", oldSchema, OLD);
        SchemaDocument after = read("new", newSchema, NEW);
        boolean declaredOnly = model == ContentModel.DECLARED_MEMBERS;
        List<Obstacle> reader = Proof.obstacles(before, after, declaredOnly);
        List<Obstacle> writer = Proof.obstacles(after, before, declaredOnly);
        return report(reader, writer, new PolicyWalk().differences(before.root(), after.root()));
    }

    /**
     * Compares two versions of a contract as they meet on the wire: what old writers wrote with what new readers take,
     * and what new writers write with what old readers take.
     *
     * @throws IllegalArgumentException if a text is no JSON Schema
     */
    public static CompatibilityReport check(SchemaViews before, SchemaViews after) {
        SchemaDocument oldWriter = read("old strict", before.strict(), OLD);
        SchemaDocument newWriter = read("new strict", after.strict(), NEW);
        List<Obstacle> reader = Proof.obstacles(oldWriter, read("new tolerant", after.tolerant(), NEW), false);
        List<Obstacle> writer = Proof.obstacles(newWriter, read("old tolerant", before.tolerant(), OLD), false);
        return report(reader, writer, new PolicyWalk().differences(oldWriter.root(), newWriter.root()));
    }

    private static SchemaDocument read(String which, String text, int number) {
        try {
            SchemaDocument document = new SchemaDocument(text, number);
            String endless = EndlessReference.in(document);
            if (endless != null) {
                throw new IllegalArgumentException("without meaning: '" + endless + "' refers to itself without end");
            }
            return document;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cannot compare: the " + which + " schema is " + e.getMessage(), e);
        }
    }

    private static CompatibilityReport report(List<Obstacle> reader, List<Obstacle> writer, List<Difference> written) {
        Map<String, Breaks> found = new LinkedHashMap<>();
        for (Obstacle o : reader) {
            String place = o.keyword() + " " + o.sourcePointer() + " " + o.targetPointer();
            found.put(place, Breaks.ofReader(o));
        }
        for (Obstacle o : writer) {
            String place = o.keyword() + " " + o.targetPointer() + " " + o.sourcePointer();
            found.merge(place, Breaks.ofWriter(o), (a, b) -> a.both());
        }
        List<Difference> all = new ArrayList<>();
        found.values().forEach(breaks -> all.add(breaks.difference()));
        all.addAll(written);
        return new CompatibilityReport(all);
    }
}
