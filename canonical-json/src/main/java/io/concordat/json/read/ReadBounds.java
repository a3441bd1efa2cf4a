package io.concordat.json.read;

import java.util.Set;

/**
 * How much a reader takes, and which foreign content it understands.
 *
 * @param maxBytes longest document in bytes
 * @param maxDepth deepest nesting of objects and arrays
 * @param maxStringLength longest string in characters
 * @param maxViolations how many violations are collected before reading stops
 * @param understood namespaces of extensions the application understands
 */
public record ReadBounds(int maxBytes, int maxDepth, int maxStringLength, int maxViolations, Set<String> understood) {

    /** 16 MiB, 50 levels, strings of 8 Mi characters, 1000 violations, no extension understood. */
    public static final ReadBounds STANDARD = new ReadBounds(16 << 20, 50, 8 << 20, 1000, Set.of());

    /** Most members nobody here knows, counted at every depth. */
    static final int MAX_UNKNOWN = 100_000;

    private static final int MOST_BYTES = 1 << 30;
    private static final int MOST_LEVELS = 1000;

    /** Copies the set and refuses bounds below 1, documents over 1 GiB and nesting a thread's stack may not hold. */
    public ReadBounds {
        understood = Set.copyOf(understood);
        if (maxBytes < 1 || maxDepth < 1 || maxStringLength < 1 || maxViolations < 1) {
            throw new IllegalArgumentException("every limit of a reader is at least 1, found " + maxBytes + " bytes, "
                    + maxDepth + " levels, " + maxStringLength + " characters, " + maxViolations + " violations");
        }
        if (maxBytes > MOST_BYTES || maxDepth > MOST_LEVELS) {
            throw new IllegalArgumentException("a reader takes at most " + MOST_BYTES + " bytes and " + MOST_LEVELS
                    + " levels, found " + maxBytes + " and " + maxDepth);
        }
    }
}
