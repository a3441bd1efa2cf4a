package io.concordat.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import io.concordat.model.rule.Rules;
import jakarta.validation.Validator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What others make of a document of one contract: a JSON Schema validator on a tree, Jackson's binding of the tree, Hibernate
 * Validator on the object, then the numbered rules. Nothing of our reader takes part.
 */
final class OtherOpinion {

    private static final JsonMapper MAPPER = PlainBinding.mapper()
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .build()));

    private final Schema schema;
    private final ObjectReader binding;
    private final Validator jakarta;

    OtherOpinion(Class<? extends Record> contract, Validator jakarta) {
        this.schema =
                SCHEMAS.getSchema(CanonicalJson.standard().schema(contract, SchemaView.TOLERANT), InputFormat.JSON);
        this.binding = MAPPER.readerFor(contract);
        this.jakarta = jakarta;
    }

    /** Which of them refused, and the object if none did before the rules. */
    record Verdict(
            Stage refusedBy, Set<String> pointers, @Nullable Record bound, String why) {

        boolean isValidWithoutRules() {
            return refusedBy == Stage.RULES || refusedBy == Stage.NOBODY;
        }
    }

    /** Who looks, in this order. */
    enum Stage {
        SYNTAX,
        SCHEMA,
        /** The tree's parser or the schema validator threw what it should not: there is no verdict to compare with. */
        NO_VERDICT,
        BINDING,
        JAKARTA,
        RULES,
        NOBODY
    }

    Verdict of(byte[] json) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(json);
        } catch (JacksonException e) {
            return new Verdict(Stage.SYNTAX, Set.of(), null, String.valueOf(e.getMessage()));
        } catch (NumberFormatException e) {
            return new Verdict(Stage.NO_VERDICT, Set.of(), null, traceOf(e));
        }
        return tree.isMissingNode() ? new Verdict(Stage.SYNTAX, Set.of(), null, "nothing there") : ofTree(tree);
    }

    private Verdict ofTree(JsonNode tree) {
        Set<String> pointers;
        try {
            pointers = bySchema(tree);
        } catch (RuntimeException | StackOverflowError e) {
            return new Verdict(Stage.NO_VERDICT, Set.of(), null, traceOf(e));
        }
        return pointers.isEmpty() ? ofBound(tree) : new Verdict(Stage.SCHEMA, pointers, null, "schema at " + pointers);
    }

    /** The text a pointer leads to, empty if there is none. */
    static String textAt(byte[] json, String pointer) {
        return MAPPER.readTree(json).at(pointer).asString("");
    }

    private static String traceOf(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString().lines().limit(12).collect(Collectors.joining("\n"));
    }

    private Set<String> bySchema(JsonNode tree) {
        Set<String> pointers = new TreeSet<>();
        schema.validate(tree, c -> c.executionConfig(x -> x.formatAssertionsEnabled(true)))
                .forEach(error -> pointers.add(
                        error.getInstanceLocation() + (error.getProperty() == null ? "" : "/" + error.getProperty())));
        return pointers;
    }

    private Verdict ofBound(JsonNode tree) {
        Record bound;
        try {
            bound = binding.readValue(tree);
        } catch (JacksonException e) {
            return new Verdict(Stage.BINDING, Set.of(), null, String.valueOf(e.getMessage()));
        }
        var violations = jakarta.validate(bound);
        if (!violations.isEmpty()) {
            return new Verdict(Stage.JAKARTA, Set.of(), bound, violations.toString());
        }
        var broken = Rules.check(bound);
        return new Verdict(broken.isEmpty() ? Stage.NOBODY : Stage.RULES, Set.of(), bound, broken.toString());
    }

    /** The object Jackson makes of JSON. */
    Record bind(byte[] json) {
        return binding.readValue(json);
    }
}
