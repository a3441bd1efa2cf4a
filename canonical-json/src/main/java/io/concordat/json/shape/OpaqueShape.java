package io.concordat.json.shape;

/** What is carried and not bound member by member. */
public enum OpaqueShape implements Shape {
    /** Any JSON value, carried as text. */
    ANY("any JSON value"),
    /** Unknown fields: no member of its own, its values stand where they were found. */
    UNKNOWN("no member of its own"),
    /** The type of an event, which its envelope writes in several attributes. */
    EVENT_TYPE("the name of an event type"),
    /** The data of an event, whose shape follows from its type. */
    EVENT_DATA("the data of the event");

    private final String expected;

    OpaqueShape(String expected) {
        this.expected = expected;
    }

    @Override
    public String expected() {
        return expected;
    }
}
