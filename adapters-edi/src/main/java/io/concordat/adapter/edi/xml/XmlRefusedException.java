package io.concordat.adapter.edi.xml;

/** A document that could not be read as a tree. */
public final class XmlRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final XmlFault fault;
    private final String place;
    private final String found;
    private final String expected;

    XmlRefusedException(XmlFault fault, String place, String found, String expected) {
        super(fault + " at " + place + ": found " + found + ", expected " + expected);
        this.fault = fault;
        this.place = place;
        this.found = found;
        this.expected = expected;
    }

    /** Why. */
    public XmlFault fault() {
        return fault;
    }

    /** Where: line and column, or the path of an element with them. */
    public String place() {
        return place;
    }

    /** What was found. */
    public String found() {
        return found;
    }

    /** What was expected. */
    public String expected() {
        return expected;
    }
}
