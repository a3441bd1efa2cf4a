package io.concordat.json.check;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import io.concordat.json.shape.Described;
import io.concordat.json.subset.EndlessReference;
import io.concordat.json.subset.SchemaDocument;
import io.concordat.model.rule.Violation;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A schema an application brought: found to be one when it was brought, not when the first document comes. References
 * are followed within it only; nothing is fetched. Immutable and thread-safe.
 */
public final class CompiledSchema {

    private static final String META = "https://json-schema.org/draft/2020-12/schema";
    private static final int SHOWN = 20;

    private final Schema schema;
    private final String whose;

    /**
     * Compiles a schema of draft 2020-12, or of the draft it names.
     *
     * @param text the schema
     * @param whose what to call it, for example {@code the schema of namespace urn:example:routing}
     * @throws IllegalArgumentException if it is broken: no JSON, no schema, or a reference that leads nowhere
     */
    public CompiledSchema(String text, String whose) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .build()));
        this.whose = whose;
        refuseEndless(text, whose);
        try {
            List<Error> broken = registry.getSchema(SchemaLocation.of(META)).validate(text, InputFormat.JSON);
            if (!broken.isEmpty()) {
                throw new IllegalArgumentException(whose + " is broken at '"
                        + broken.get(0).getInstanceLocation() + "': expected what JSON Schema 2020-12 says about "
                        + broken.get(0).getInstanceLocation().getName(-1));
            }
            this.schema = registry.getSchema(text, InputFormat.JSON);
            schema.initializeValidators();
        } catch (SchemaException e) {
            throw new IllegalArgumentException(whose + " is broken: " + e.getMessage(), e);
        }
    }

    private static void refuseEndless(String text, String whose) {
        String endless;
        try {
            endless = EndlessReference.in(new SchemaDocument(text, 0));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(whose + " is broken: " + e.getMessage(), e);
        }
        if (endless != null) {
            throw new IllegalArgumentException(whose + " is broken: '" + endless + "' refers to itself without end");
        }
    }

    /** What is wrong with a JSON text, all of it; pointers begin with the place of the text. */
    public List<Violation> check(String json, String at) {
        return schema
                .validate(json, InputFormat.JSON, c -> c.executionConfig(x -> x.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> violation(error, at))
                .toList();
    }

    // The validator's own text may quote values, so only the place, the keyword and values of the schema are taken.
    private Violation violation(Error error, String at) {
        String member = error.getProperty() == null ? "" : "/" + error.getProperty();
        String found = error.getKeyword().equals("required") ? "nothing" : "something else";
        String place = whose + " says at " + error.getSchemaLocation().getFragment();
        JsonNode allowed = error.getSchemaNode();
        boolean isNamed = error.getKeyword().equals("enum") && allowed != null && allowed.isArray();
        return new Violation(
                error.getKeyword(),
                Described.pointer(at + error.getInstanceLocation() + member),
                found,
                isNamed ? "one of " + named(allowed) + ", as " + place : "what " + place);
    }

    private static String named(JsonNode allowed) {
        String shown = allowed.valueStream()
                .limit(SHOWN)
                .map(value -> value.isString() ? value.stringValue() : value.toString())
                .collect(Collectors.joining(", "));
        return allowed.size() <= SHOWN ? shown : shown + " and " + (allowed.size() - SHOWN) + " more";
    }
}
