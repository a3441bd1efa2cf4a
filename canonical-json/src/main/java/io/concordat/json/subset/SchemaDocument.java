package io.concordat.json.subset;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A schema document: its JSON, its dialect, and what the references in it lead to. Nothing is fetched. Immutable. */
public final class SchemaDocument {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");

    private final int number;
    private final JsonNode json;
    private final Dialect dialect;
    private final Map<String, String> resources = new HashMap<>();
    private final Map<String, String> anchors = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();

    /**
     * Reads a schema.
     *
     * @param text the schema as JSON
     * @param number tells the documents of a proof apart
     * @throws IllegalArgumentException if the text is not JSON, or neither an object nor a boolean
     */
    public SchemaDocument(String text, int number) {
        this.number = number;
        this.json = parse(text);
        if (!json.isObject() && !json.isBoolean()) {
            throw new IllegalArgumentException(
                    "not a JSON Schema: found " + json.getNodeType() + ", expected an object or a boolean");
        }
        this.dialect = Dialect.of(json.path("$schema").asString(""));
        resources.put("", "");
        collect(json, "", "");
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    int number() {
        return number;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The schema of the whole document. */
    public SchemaNode root() {
        return new SchemaNode(this, "", json);
    }

    private void collect(JsonNode node, String pointer, String base) {
        String here = base;
        if (node.isObject()) {
            String id = node.path(dialect == Dialect.DRAFT_4 ? "id" : "$id").asString("");
            if (id.startsWith("#")) {
                anchors.put(base + id, pointer);
            } else if (!id.isEmpty()) {
                here = absolute(base, id.replaceFirst("#$", ""));
                resources.put(here, pointer);
                bases.put(pointer, here);
            }
            String anchor = node.path("$anchor").asString("");
            if (!anchor.isEmpty()) {
                anchors.put(here + "#" + anchor, pointer);
            }
        }
        below(node, pointer, here);
    }

    private void below(JsonNode node, String pointer, String base) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, base);
            }
        }
        boolean names = pointer.endsWith("properties") || pointer.endsWith("Properties") || pointer.endsWith("efs");
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (names || !DATA.contains(member.getKey())) {
                collect(member.getValue(), pointer + "/" + SchemaNode.escape(member.getKey()), base);
            }
        }
    }

    private static String absolute(String base, String reference) {
        try {
            URI uri = URI.create(reference);
            return uri.isAbsolute() || base.isEmpty()
                    ? reference
                    : URI.create(base).resolve(uri).toString();
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }

    /** What a reference at a place leads to; null where it leads out of the document or nowhere. */
    @Nullable
    SchemaNode resolve(String from, String reference) {
        int hash = reference.indexOf('#');
        String resource = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0
                ? ""
                : URLDecoder.decode(reference.substring(hash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        String base = resource.isEmpty() ? baseOf(from) : absolute(baseOf(from), resource);
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            String anchored = anchors.get(base + "#" + fragment);
            return anchored == null ? null : at(anchored);
        }
        String root = resources.get(base);
        return root == null ? null : at(root + fragment);
    }

    private String baseOf(String pointer) {
        for (String p = pointer; ; p = p.substring(0, p.lastIndexOf('/'))) {
            String base = bases.get(p);
            if (base != null) {
                return base;
            } else if (p.isEmpty()) {
                return "";
            }
        }
    }

    private @Nullable SchemaNode at(String pointer) {
        JsonNode found = json.at(pointer);
        return found.isMissingNode() ? null : new SchemaNode(this, pointer, found);
    }
}
