package io.concordat.json.write;

/** Thrown at the first value that no reader would accept; checking the object as a whole tells all of them. */
public final class NotWritableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotWritableException(String message) {
        super(message);
    }
}
