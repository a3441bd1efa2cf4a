package io.concordat.json.subset;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which members the schemas at one place say something about, as {@code unevaluatedProperties} counts them. */
final class Evaluated {

    private static final List<String> ALWAYS = List.of("allOf");
    private static final List<String> PERHAPS = List.of("allOf", "anyOf", "oneOf");

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> patterns = new LinkedHashSet<>();
    private final Set<SchemaNode> visited = new HashSet<>();
    private final boolean perhaps;
    private boolean open;
    private boolean free;

    private Evaluated(boolean perhaps) {
        this.perhaps = perhaps;
    }

    /** All members any schema below may evaluate, the schema's own {@code unevaluatedProperties} aside. */
    static Evaluated most(SchemaNode node) {
        Evaluated found = new Evaluated(true);
        found.collect(node, true);
        return found;
    }

    /** Only members that are evaluated whatever the value. */
    static Evaluated least(SchemaNode node) {
        Evaluated found = new Evaluated(false);
        found.collect(node, true);
        return found;
    }

    /** Only members the schema itself names, by which {@code additionalProperties} goes. */
    static Evaluated own(SchemaNode node) {
        Evaluated found = new Evaluated(false);
        found.names.addAll(node.map("properties").keySet());
        found.patterns.addAll(node.map("patternProperties").keySet());
        return found;
    }

    /** What schemas that hold together declare. */
    static Evaluated declared(Collection<SchemaNode> nodes) {
        Evaluated found = new Evaluated(true);
        nodes.forEach(node -> found.collect(node, false));
        return found;
    }

    private void collect(SchemaNode node, boolean top) {
        if (!visited.add(node)) {
            return;
        }
        names.addAll(node.map("properties").keySet());
        patterns.addAll(node.map("patternProperties").keySet());
        additional(node.schema("additionalProperties"));
        if (!top) {
            additional(node.schema("unevaluatedProperties"));
        }
        SchemaNode target = node.target();
        if (target != null) {
            collect(target, false);
        } else if (perhaps && (node.has("$ref") || node.hasDynamicReference())) {
            open = true;
            free = true;
        }
        (perhaps ? PERHAPS : ALWAYS).forEach(keyword -> node.list(keyword).forEach(part -> collect(part, false)));
        if (perhaps) {
            List.of("if", "then", "else").forEach(keyword -> collectIf(node.schema(keyword)));
            Conjunction.dependents(node).values().forEach(part -> collect(part, false));
        }
    }

    private void collectIf(@Nullable SchemaNode part) {
        if (part != null) {
            collect(part, false);
        }
    }

    private void additional(@Nullable SchemaNode schema) {
        open |= schema != null;
        free |= schema != null && !schema.isFalse() && !schema.isTrue();
    }

    Set<String> names() {
        return names;
    }

    Set<String> patterns() {
        return patterns;
    }

    /** Whether a member of any name may be evaluated. */
    boolean isOpen() {
        return open;
    }

    /** Whether writers who send declared members only have declared which. */
    boolean isClosed() {
        return !free && !(names.isEmpty() && patterns.isEmpty());
    }

    /** Whether a schema may say something about the member. */
    boolean mayEvaluate(String name) {
        return open || isNamed(name);
    }

    /** Whether writers who send declared members only may send the member. */
    boolean mayDeclare(String name) {
        return !isClosed() || isNamed(name);
    }

    private boolean isNamed(String name) {
        return names.contains(name)
                || patterns.stream().anyMatch(p -> NamePattern.matches(p, name) != NamePattern.Answer.NO);
    }

    /** Whether the pattern is among them, word for word. */
    boolean hasPattern(String pattern) {
        return patterns.contains(pattern);
    }

    /** Whether the member is named, or surely matches a pattern. */
    boolean surelyHolds(String name) {
        return open
                || names.contains(name)
                || patterns.stream().anyMatch(p -> NamePattern.matches(p, name) == NamePattern.Answer.YES);
    }
}
