package io.concordat.json;

import io.concordat.json.shape.Component;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.OpaqueShape;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.Shape;
import io.concordat.model.document.OpaqueJson;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that are found again wherever they get to. They look like a code, which a message would sooner quote than other
 * text, and stand in place of every confidential value.
 */
final class Markers {

    private static final Pattern MARKER = Pattern.compile("QZX[0-9]{5}");
    private static final int LENGTH = 8;

    private int next;

    /** Whether a marker may stand there by its constraints. */
    boolean fits(Component component) {
        Shape shape = component.shape();
        boolean list = shape instanceof ListShape texts && texts.element() == Scalar.TEXT;
        boolean text = shape == Scalar.TEXT
                && component.limits().pattern() == null
                && component.limits().maxSize() >= LENGTH;
        return text || list || shape == OpaqueShape.ANY;
    }

    /** A value with a marker of its own. */
    Object next(Shape shape) {
        if (shape instanceof ListShape) {
            return List.of(text());
        }
        return shape == OpaqueShape.ANY
                ? new OpaqueJson("{\"" + text() + "@example.org\": 1, \"list\": [\"" + text() + "\"]}")
                : text();
    }

    private String text() {
        return "QZX" + (10_000 + next++);
    }

    /** Those that occur in a text. */
    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = MARKER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
