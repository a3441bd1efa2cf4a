package io.concordat.json.shape;

/** What a JSON value of a contract looks like. Immutable once the registry has handed it out. */
public sealed interface Shape permits Scalar, EnumShape, ListShape, RecordShape, OpaqueShape {

    /** What a reader would be told it should have sent, such as {@code an object} or {@code a decimal as a string}. */
    String expected();
}
