package io.concordat.json.redact;

import io.concordat.json.shape.Component;
import io.concordat.json.shape.Limits;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.OpaqueShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.Shape;
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
record Place(Shape shape, Limits limits, Classification own, Classification ofParts) {

    /** The envelope of an event; nothing stands there itself. */
    static final Place ENVELOPE =
            new Place(OpaqueShape.EVENT_DATA, Limits.NONE, Classification.DEFAULT, Classification.PUBLIC);

    private static final Limits OF_NAMES = new Limits(1, 200, Pattern.compile("[A-Za-z0-9+./;:= _-]*"), null);

    /** A name of the standard's: of an event type, of a schema, of a media type. */
    static final Place NAME = new Place(Scalar.TEXT, OF_NAMES, Classification.DEFAULT, Classification.PUBLIC);

    /** A whole document, or the data of an event. */
    static Place root(RecordShape shape) {
        return new Place(shape, Limits.NONE, Classification.DEFAULT, Classification.PUBLIC);
    }

    /** The member of that name of an object at this place, null if nobody knows one. */
    @Nullable
    Place member(RecordShape structure, String name) {
        Component component = structure.component(name);
        return component == null ? null : member(component);
    }

    /** A member of the object at this place. */
    Place member(Component component) {
        return new Place(
                component.shape(),
                component.limits(),
                ofParts.or(component.classification()),
                ofParts.or(component.classificationOfParts()));
    }

    /** An element of the array at this place. */
    Place element(ListShape list) {
        return new Place(list.element(), list.limits(), own, ofParts);
    }
}
