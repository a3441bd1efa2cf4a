package io.concordat.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The order of {@code sales-order.json}, whole or cut about. */
final class Orders {

    private Orders() {}

    static byte[] bytes() {
        try (InputStream in = Orders.class.getResourceAsStream("sales-order.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> tree() {
        return Tree.parse(bytes());
    }

    /** The order with the value at a pointer replaced; null takes the member out. */
    static byte[] with(String pointer, Object value) {
        Map<String, Object> tree = tree();
        Tree.Place place = Tree.places(tree).stream()
                .filter(p -> p.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
        if (value == null) {
            place.remove();
        } else {
            place.replace(value);
        }
        return Tree.bytes(tree);
    }

    /** The order with a member added to the object at a pointer. */
    static byte[] plus(String pointer, String name, Object value) {
        Map<String, Object> tree = tree();
        objectAt(tree, pointer).put(name, value);
        return Tree.bytes(tree);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> objectAt(Map<String, Object> tree, String pointer) {
        Object at = tree;
        for (String segment :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            at = at instanceof List<?> list
                    ? list.get(Integer.parseInt(segment))
                    : ((Map<String, Object>) at).get(segment);
        }
        return (Map<String, Object>) at;
    }
}
