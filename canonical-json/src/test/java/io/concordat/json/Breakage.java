package io.concordat.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Breaks a document that holds {@link Markers}, in one of many ways. A marker never gets to a place where another value
 * of a lower class belongs, for there it would be that value.
 */
final class Breakage {

    private static final List<String> LITERALS =
            List.of("12", "-1e999999999", "true", "null", "{}", "[]", "\"\"", "1.5", "[null]", "\"\\ud800\"");

    private final Random random;
    private final Predicate<String> confidential;

    /** The same breakages for the same seed; where the confidential values stand is known by their pointers. */
    Breakage(long seed, Predicate<String> confidential) {
        this.random = new Random(seed);
        this.confidential = confidential;
    }

    byte[] of(byte[] json) {
        return random.nextInt(4) == 0 ? bytes(json.clone()) : Tree.bytes(tree(Tree.parse(json)));
    }

    private byte[] bytes(byte[] json) {
        int at = random.nextInt(json.length);
        return switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(json, at);
            case 1 -> withByte(json, at, (byte) 0xFF);
            default -> withByte(json, at, (byte) "\u0000{}[]\",:\\x1".charAt(random.nextInt(11)));
        };
    }

    private static byte[] withByte(byte[] json, int at, byte other) {
        json[at] = other;
        return json;
    }

    private Object tree(Map<String, Object> tree) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            List<Tree.Place> places = Tree.places(tree);
            change(places.get(random.nextInt(places.size())));
        }
        return tree;
    }

    private void change(Tree.Place place) {
        switch (random.nextInt(5)) {
            case 0 -> place.remove();
            case 1 -> rename(place);
            case 2 -> place.replace(twice(place.value()));
            default -> place.replace(other(place));
        }
    }

    @SuppressWarnings("unchecked")
    private static void rename(Tree.Place place) {
        if (place.parent() instanceof Map<?, ?> members) {
            place.remove();
            ((Map<String, Object>) members).put(place.key() + "X", place.value());
        }
    }

    // The same members twice.
    private static Object twice(Object value) {
        if (!(value instanceof Map<?, ?> members) || members.isEmpty()) {
            return value;
        }
        String text = Tree.text(value);
        String inside = text.substring(1, text.length() - 1);
        return new Tree.Literal("{" + inside + "," + inside + "}");
    }

    private Object other(Tree.Place place) {
        Object value = place.value();
        boolean marked = !(value instanceof Map) && !(value instanceof List) && confidential.test(place.pointer());
        if (!marked && !(value instanceof Map) && !(value instanceof List)) {
            return new Tree.Literal(LITERALS.get(random.nextInt(LITERALS.size())));
        }
        String marker = "QZX99999";
        return switch (random.nextInt(6)) {
            case 0 -> marker;
            case 1 -> marked ? marker.repeat(1000) : marker;
            case 2 -> new ArrayList<>(List.of(marker, marker));
            case 3 -> new HashMap<>(Map.of("a", marker, marker + "@example.org", marker));
            case 4 -> new Tree.Literal("{\"" + marker + " 1\": 1, \"" + marker + " 1\": 1}");
            default -> new Tree.Literal(LITERALS.get(random.nextInt(LITERALS.size())));
        };
    }

    static String text(byte[] json) {
        return new String(json, StandardCharsets.ISO_8859_1);
    }
}
