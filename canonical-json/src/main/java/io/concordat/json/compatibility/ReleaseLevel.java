package io.concordat.json.compatibility;

/** Which release a change takes; in rising order. */
public enum ReleaseLevel {
    /** Documentation only. */
    PATCH,
    /** Additions nobody has to know. */
    MINOR,
    /** Everything else. */
    MAJOR
}
