package io.concordat.json.catalog;

import io.concordat.json.shape.Component;
import io.concordat.json.shape.EnumShape;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.OpaqueShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Shape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.event.EventTypes;
import io.concordat.model.ownership.Documents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every record and enum that is part of some contract. */
final class Types {

    private final Map<Class<?>, Used> used = new LinkedHashMap<>();

    private Types() {}

    /** A type and its members in JSON. */
    record Used(Class<?> type, List<String> members) {
        String name() {
            return Descriptions.key(type);
        }
    }

    static Collection<Used> all() {
        ShapeRegistry shapes = new ShapeRegistry();
        Types types = new Types();
        Documents.all().forEach(document -> types.add(shapes.of(document)));
        EventTypes.all().forEach(event -> types.add(shapes.of(event.dataType())));
        return types.used.values();
    }

    private void add(Shape shape) {
        if (shape instanceof ListShape list) {
            add(list.element());
        } else if (shape instanceof EnumShape names) {
            used.put(
                    names.type(),
                    new Used(
                            names.type(),
                            names.names().stream()
                                    .map(name -> ((Enum<?>) names.constant(name)).name())
                                    .toList()));
        } else if (shape instanceof RecordShape structure && !used.containsKey(structure.type())) {
            List<String> members = new ArrayList<>();
            used.put(structure.type(), new Used(structure.type(), members));
            Arrays.stream(structure.components())
                    .filter(component -> component.shape() != OpaqueShape.UNKNOWN)
                    .map(Component::name)
                    .forEach(members::add);
            Arrays.stream(structure.components()).forEach(component -> add(component.shape()));
        }
    }
}
