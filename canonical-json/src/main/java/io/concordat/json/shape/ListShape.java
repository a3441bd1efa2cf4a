package io.concordat.json.shape;

/**
 * A JSON array. An absent one reads as empty; an empty one is not written.
 *
 * @param element shape of every element
 * @param limits constraints of every element
 */
public record ListShape(Shape element, Limits limits) implements Shape {

    @Override
    public String expected() {
        return "an array";
    }
}
