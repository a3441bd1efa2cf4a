package io.concordat.json.schema;

import io.concordat.json.shape.Component;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.OpaqueShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Shape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.Classification;
import io.concordat.model.document.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the JSON Schema 2020-12 of a contract. The strict view is closed and takes decimals as strings only; the
 * tolerant view is open and takes what the reader takes. Not thread-safe.
 */
public final class SchemaGenerator {

    private static final String CLASSIFICATION = "x-classification";

    private final ShapeRegistry shapes;
    private final boolean strict;
    private final LeafSchema leaves;
    private final Map<String, Object> definitions = new TreeMap<>();

    private SchemaGenerator(ShapeRegistry shapes, boolean strict) {
        this.shapes = shapes;
        this.strict = strict;
        this.leaves = new LeafSchema(strict);
    }

    /** The schema of a document or of an event's data, as JSON text that ends with a line feed. */
    public static String generate(Class<?> type, ShapeRegistry shapes, boolean strict) {
        return JsonText.of(new SchemaGenerator(shapes, strict).root(type));
    }

    private Map<String, Object> root(Class<?> type) {
        ContractName contract = ContractName.of(type);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", contract.schemaId(strict));
        root.put("title", contract.name() + " " + contract.version());
        root.putAll(reference(shapes.of(type)));
        root.put("$defs", definitions);
        return root;
    }

    private Map<String, Object> reference(RecordShape shape) {
        if (!definitions.containsKey(shape.name())) {
            Map<String, Object> definition = new LinkedHashMap<>();
            // before its members, which may refer back
            definitions.put(shape.name(), definition);
            define(shape, definition);
        }
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("$ref", "#/$defs/" + shape.name());
        return reference;
    }

    private void define(RecordShape shape, Map<String, Object> definition) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        Component[] components = shape.components();
        for (int i = 0; i < components.length; i++) {
            if (components[i].shape() != OpaqueShape.UNKNOWN) {
                properties.put(components[i].name(), property(shape, i));
            }
            if (components[i].isRequired()) {
                required.add(components[i].name());
            }
        }
        definition.put("type", "object");
        definition.put("properties", properties);
        if (!required.isEmpty()) {
            definition.put("required", required);
        }
        if (strict) {
            definition.put("additionalProperties", false);
        }
    }

    private Map<String, Object> property(RecordShape owner, int index) {
        Component component = owner.components()[index];
        Map<String, Object> schema = schema(component.shape());
        leaves.limit(component.shape(), component.limits(), schema);
        classify(component, schema);
        Contract contract = owner.type().getAnnotation(Contract.class);
        if (contract != null && index == owner.metaIndex()) {
            schema.put("properties", ofContract(contract));
        }
        return schema;
    }

    // What is nested in a member inherits its class, so a class is said only where it begins.
    private static void classify(Component component, Map<String, Object> schema) {
        if (component.classification() != Classification.DEFAULT) {
            schema.put(CLASSIFICATION, component.classification().name().toLowerCase(Locale.ROOT));
        }
    }

    private static Map<String, Object> ofContract(Contract contract) {
        String major = contract.version().substring(0, contract.version().indexOf('.'));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("contract", Map.of("const", contract.name()));
        properties.put("contractVersion", Map.of("pattern", "^" + major + "\\."));
        return properties;
    }

    private Map<String, Object> schema(Shape shape) {
        if (shape instanceof RecordShape structure) {
            return reference(structure);
        }
        if (shape instanceof ListShape list) {
            Map<String, Object> items = schema(list.element());
            leaves.limit(list.element(), list.limits(), items);
            Map<String, Object> array = new LinkedHashMap<>();
            array.put("type", "array");
            array.put("items", items);
            return array;
        }
        return leaves.schema(shape);
    }
}
