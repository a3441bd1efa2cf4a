package io.concordat.json.demand;

import io.concordat.json.check.CompiledSchema;
import io.concordat.json.shape.Component;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.Shape;
import io.concordat.model.document.Extension;
import io.concordat.model.rule.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the extensions of a document at every depth, also of documents within the data of an event, and checks those
 * whose namespace has a schema.
 *
 * @param schemas by namespace
 * @param found what is wrong
 */
record ExtensionWalk(Map<String, CompiledSchema> schemas, List<Violation> found) {

    void object(RecordShape shape, Object instance, String at) {
        if (instance instanceof Extension extension) {
            CompiledSchema schema = schemas.get(extension.namespace());
            if (schema != null) {
                found.addAll(schema.check(extension.body().text(), at + "/body"));
            }
            return;
        }
        for (Component component : shape.components()) {
            value(component.shape(), component.valueOf(instance), at + "/" + component.name());
        }
    }

    private void value(Shape shape, @Nullable Object value, String at) {
        if (value == null) {
            return;
        } else if (shape instanceof RecordShape structure) {
            object(structure, value, at);
        } else if (shape instanceof ListShape list && !(list.element() instanceof Scalar)) {
            List<?> elements = (List<?>) value;
            for (int i = 0; i < elements.size(); i++) {
                value(list.element(), elements.get(i), at + "/" + i);
            }
        }
    }
}
