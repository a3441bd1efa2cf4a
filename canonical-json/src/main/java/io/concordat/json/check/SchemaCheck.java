package io.concordat.json.check;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import io.concordat.json.schema.ContractName;
import io.concordat.json.schema.SchemaFiles;
import io.concordat.json.shape.Described;
import io.concordat.model.rule.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A JSON Schema validator's view of a document, by the committed schemas: a second opinion, far slower than the reader.
 * Sees the document as a tree, so it sees neither duplicate members nor broken UTF-8. Thread-safe.
 */
public final class SchemaCheck {

    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** Everything the validator finds wrong. */
    public List<Violation> check(byte[] document, Class<?> type, boolean strict) {
        ContractName contract = ContractName.of(type);
        Schema schema = schemas.computeIfAbsent(
                contract.schemaId(strict),
                id -> Validator.REGISTRY.getSchema(SchemaFiles.text(contract, strict), InputFormat.JSON));
        String text = new String(document, StandardCharsets.UTF_8);
        return schema
                .validate(text, InputFormat.JSON, c -> c.executionConfig(x -> x.formatAssertionsEnabled(true)))
                .stream()
                .map(SchemaCheck::violation)
                .toList();
    }

    // The validator's own text may quote values, so only the place and the keyword are taken.
    private static Violation violation(Error error) {
        String member = error.getProperty() == null ? "" : "/" + error.getProperty();
        String expected = "what the schema says at " + error.getSchemaLocation().getFragment();
        String found = error.getKeyword().equals("required") ? "nothing" : "something else";
        return new Violation(
                error.getKeyword(), Described.pointer(error.getInstanceLocation() + member), found, expected);
    }

    /** Loaded with the first document that is checked: most applications never need the validator. */
    private static final class Validator {
        private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .build()));

        private Validator() {}
    }
}
