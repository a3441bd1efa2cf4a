package io.concordat.adapter.edi.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One element of a document, its place, and whether its text has been taken.
 *
 * <p>Taking is remembered, so that afterwards {@link #forEachLeft} finds what nobody wanted. Not thread-safe.
 */
public final class XmlElement {

    private final String name;
    private final @Nullable XmlElement parent;
    private final int line;
    private final int column;
    private final int ordinal;
    private final List<XmlElement> children = new ArrayList<>(0);
    private final Map<String, Integer> counts = new HashMap<>(0);
    private final Map<String, String> attributes = new LinkedHashMap<>(0);
    private final Set<String> takenAttributes = new HashSet<>(0);
    private @Nullable StringBuilder text;
    private boolean taken;

    XmlElement(String name, @Nullable XmlElement parent, int line, int column) {
        this.name = name;
        this.parent = parent;
        this.line = line;
        this.column = column;
        this.ordinal = parent == null ? 1 : parent.adopt(this);
    }

    private int adopt(XmlElement child) {
        children.add(child);
        return counts.merge(child.name, 1, Integer::sum);
    }

    void append(String more) {
        if (text == null) {
            text = new StringBuilder(more.length());
        }
        text.append(more);
    }

    boolean hasText() {
        return text != null;
    }

    @Nullable
    XmlElement parent() {
        return parent;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    /** The name with the usual prefix of its namespace, for example {@code cbc:ID}. */
    public String name() {
        return name;
    }

    /** The first child with a name. */
    public Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The first descendant along a path of names. */
    public Optional<XmlElement> at(String... path) {
        Optional<XmlElement> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.child(step));
        }
        return found;
    }

    /** All children with a name. */
    public List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The text without white space around it, taken; empty when there is none. */
    public Optional<String> text() {
        taken = true;
        return peek();
    }

    /** As {@link #text()}, but not taken. */
    public Optional<String> peek() {
        String trimmed = text == null ? "" : text.toString().strip();
        return trimmed.isEmpty() ? Optional.empty() : Optional.of(trimmed);
    }

    /** The text of the first child with a name, taken; empty when there is none. */
    public Optional<String> text(String childName) {
        return child(childName).flatMap(XmlElement::text);
    }

    /** The value of an attribute, taken; empty when there is none. */
    public Optional<String> attribute(String attribute) {
        takenAttributes.add(attribute);
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Gives back what was taken of the text, because there was no place for it after all. */
    public void giveBack() {
        taken = false;
    }

    /** Calls back for every text and every attribute nobody has taken, in document order. */
    public void forEachLeft(Consumer<String> path) {
        if (!taken && peek().isPresent()) {
            path.accept(path());
        }
        attributes.keySet().stream()
                .filter(attribute -> !takenAttributes.contains(attribute))
                .forEach(attribute -> path.accept(path() + "/@" + attribute));
        children.forEach(child -> child.forEachLeft(path));
    }

    /** The way to the element: {@code /Order/cac:OrderLine[2]/cac:LineItem}; a number only among several of a name. */
    public String path() {
        if (parent == null) {
            return "/" + name;
        }
        boolean alone = parent.counts.getOrDefault(name, 1) == 1;
        return parent.path() + "/" + name + (alone ? "" : "[" + ordinal + "]");
    }

    /** The path with line and column: {@code /Order/cbc:ID (line 5, column 12)}. */
    public String place() {
        return path() + " (line " + line + ", column " + column + ")";
    }
}
