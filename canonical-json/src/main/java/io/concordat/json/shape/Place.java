package io.concordat.json.shape;

import io.concordat.model.Classification;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document: what should stand there, and how carefully it is handled.
 *
 * @param shape what should stand there
 * @param limits its constraints
 * @param own class of the value
 * @param ofParts what is nested in the value is at least as strict
 */
public record Place(Shape shape, Limits limits, Classification own, Classification ofParts) {

    private static final Pattern SEGMENTS = Pattern.compile("/");

    /** The envelope of an event; nothing stands there itself. */
    public static final Place ENVELOPE =
            new Place(OpaqueShape.EVENT_DATA, Limits.NONE, Classification.DEFAULT, Classification.PUBLIC);

    private static final Limits OF_NAMES = new Limits(1, 200, TextPattern.of("[A-Za-z0-9+./;:= _-]*"), null);

    /** A name of the standard's: of an event type, of a schema, of a media type. */
    public static final Place NAME = new Place(Scalar.TEXT, OF_NAMES, Classification.DEFAULT, Classification.PUBLIC);

    /** A whole document, or the data of an event. */
    public static Place root(RecordShape shape) {
        return new Place(shape, Limits.NONE, Classification.DEFAULT, Classification.PUBLIC);
    }

    /** The member of that name of an object at this place, null if nobody knows one. */
    public @Nullable Place member(RecordShape structure, String name) {
        Component component = structure.component(name);
        return component == null ? null : member(component);
    }

    /** A member of the object at this place. */
    public Place member(Component component) {
        return new Place(
                component.shape(),
                component.limits(),
                ofParts.or(component.classification()),
                ofParts.or(component.classificationOfParts()));
    }

    /** An element of the array at this place. */
    public Place element(ListShape list) {
        return new Place(list.element(), list.limits(), own, ofParts);
    }

    /**
     * How carefully the value below this place is handled that a pointer leads to; personal where the pointer leaves what
     * the contract knows.
     *
     * @param pointer RFC 6901
     */
    public Classification classAt(String pointer) {
        Place at = this;
        for (String segment : SEGMENTS.split(pointer)) {
            Place next = at.below(segment.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                return at.own.or(Classification.PERSONAL);
            }
            at = next;
        }
        return at.own;
    }

    private @Nullable Place below(String segment) {
        if (segment.isEmpty()) {
            // in front of the first slash
            return this;
        }
        return shape instanceof ListShape list
                ? element(list)
                : shape instanceof RecordShape structure ? member(structure, segment) : null;
    }
}
