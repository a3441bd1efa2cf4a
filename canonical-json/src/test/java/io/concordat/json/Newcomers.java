package io.concordat.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Members nobody knows, put into documents at random depth. */
final class Newcomers {

    private Newcomers() {}

    // Values are carried as text, so that a changed white space or number form would show.
    @SuppressWarnings("unchecked")
    static void inject(Map<String, Object> tree, Random random) {
        List<Map<String, Object>> objects = new ArrayList<>(List.of(tree));
        for (Tree.Place place : Tree.places(tree)) {
            // what an extension carries is its own, nothing in it is unknown
            if (place.value() instanceof Map<?, ?> && !place.pointer().contains("/body")) {
                objects.add((Map<String, Object>) place.value());
            }
        }
        Collections.shuffle(objects, random);
        RandomValues values = new RandomValues(random);
        for (Map<String, Object> object : objects.subList(0, Math.min(8, objects.size()))) {
            object.put("new/~" + random.nextInt(10) + "[é]", new Tree.Literal(values.json(2)));
            object.put("newcomer", new Tree.Literal(values.json(2)));
        }
    }

    // Order of members is not kept for unknown ones, and text of literals is compared without our own parsing.
    static Object sorted(Object tree) {
        if (tree instanceof Map<?, ?> members) {
            Map<Object, Object> sorted = new java.util.TreeMap<>();
            members.forEach((name, value) -> sorted.put(name, sorted(value)));
            return sorted;
        }
        if (tree instanceof List<?> elements) {
            return elements.stream().map(Newcomers::sorted).toList();
        }
        if (tree instanceof Tree.Literal literal
                && "[{\"".indexOf(literal.text().charAt(0)) >= 0) {
            return sorted(Tree.value(literal.text()));
        }
        return tree;
    }
}
