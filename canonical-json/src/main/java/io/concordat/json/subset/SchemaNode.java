package io.concordat.json.subset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A schema at its place in a document. Equal when it is the same place. Immutable. */
public final class SchemaNode {

    private final @Nullable SchemaDocument document;
    private final String pointer;
    private final JsonNode json;
    private final String key;

    SchemaNode(SchemaDocument document, String pointer, JsonNode json) {
        this.document = document;
        this.pointer = pointer;
        this.json = json;
        this.key = document.number() + "#" + pointer;
    }

    private SchemaNode(JsonNode made) {
        this.document = null;
        this.pointer = "";
        this.json = made;
        this.key = "made:" + made;
    }

    /** A schema of one keyword that stands in no document. */
    static SchemaNode made(String keyword, JsonNode value) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set(keyword, value);
        return new SchemaNode(json);
    }

    static SchemaNode nothing() {
        return new SchemaNode(BooleanNode.FALSE);
    }

    /** Where it stands. */
    public String pointer() {
        return pointer;
    }

    /** Its JSON. */
    public JsonNode json() {
        return json;
    }

    String key() {
        return key;
    }

    boolean isMade() {
        return document == null;
    }

    Dialect dialect() {
        return document == null ? Dialect.DRAFT_2020_12 : document.dialect();
    }

    boolean isFalse() {
        return json.isBoolean() && !json.booleanValue();
    }

    /** Whether it says nothing about validity. */
    boolean isTrue() {
        return !isFalse()
                && (json.isObject() || json.isBoolean())
                && json.propertyNames().stream().allMatch(Dialect::isAnnotation);
    }

    /** A keyword's value, null where it is absent or means nothing in the dialect. */
    public @Nullable JsonNode get(String keyword) {
        boolean hidden = json.has("$ref") && !dialect().refHasSiblings() && !keyword.equals("$ref");
        return hidden || !dialect().asserts(keyword) ? null : json.get(keyword);
    }

    boolean has(String keyword) {
        return get(keyword) != null;
    }

    /** The schema below a keyword; null where there is none. */
    public @Nullable SchemaNode schema(String keyword) {
        JsonNode value = get(keyword);
        return value == null || !(value.isObject() || value.isBoolean()) ? null : below(keyword, value);
    }

    /** This, with what its references and {@code allOf} add. */
    public List<SchemaNode> unfolded() {
        return List.copyOf(Conjunction.of(this, false).nodes());
    }

    /** The schemas in the array below a keyword. */
    public List<SchemaNode> list(String keyword) {
        List<SchemaNode> nodes = new ArrayList<>();
        JsonNode value = get(keyword);
        if (value != null && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                nodes.add(below(keyword + "/" + i, value.get(i)));
            }
        }
        return nodes;
    }

    /** The schemas in the object below a keyword, by name. */
    public Map<String, SchemaNode> map(String keyword) {
        Map<String, SchemaNode> nodes = new LinkedHashMap<>();
        JsonNode value = get(keyword);
        if (value != null && value.isObject()) {
            value.properties()
                    .forEach(member -> nodes.put(
                            member.getKey(), below(keyword + "/" + escape(member.getKey()), member.getValue())));
        }
        return nodes;
    }

    /** The strings in the array below a keyword. */
    public List<String> strings(String keyword) {
        JsonNode value = get(keyword);
        return value == null
                ? List.of()
                : value.values().stream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .toList();
    }

    /** What {@code $ref} refers to; null where there is none or it leads out of the document. */
    public @Nullable SchemaNode target() {
        JsonNode ref = get("$ref");
        return ref == null || document == null ? null : document.resolve(pointer, ref.asString(""));
    }

    /** Whether it refers to something only a validator at work can find. */
    boolean hasDynamicReference() {
        return json.has("$dynamicRef") || json.has("$recursiveRef");
    }

    /** Keywords nobody here knows, and known ones that mean nothing in this dialect. */
    List<String> unknownKeywords() {
        if (json.has("$ref") && !dialect().refHasSiblings()) {
            return List.of();
        }
        return json.propertyNames().stream()
                .filter(name -> !dialect().asserts(name) && !Dialect.isAnnotation(name))
                .toList();
    }

    private SchemaNode below(String path, JsonNode value) {
        return document == null ? new SchemaNode(value) : new SchemaNode(document, pointer + "/" + path, value);
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaNode node && node.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return pointer + " " + json;
    }
}
