package io.concordat.json.compatibility;

/** What happened between two versions of a schema. */
public enum ChangeKind {
    /** The new version takes less: old documents may be refused by new readers. */
    NARROWED,
    /** The new version takes more: new documents may be refused by old readers. */
    WIDENED,
    /** Old and new take different things. */
    CHANGED,
    /** Another JSON type. */
    TYPE,
    /** A member that was not there. */
    MEMBER_ADDED,
    /** A member that is gone; a rename is one that is gone and one that is new. */
    MEMBER_REMOVED,
    /** A member that was optional and must be there now, or the reverse. */
    REQUIRED,
    /** A default value that came, went or changed. */
    DEFAULT,
    /** Another unit, by the keywords {@code unit} and {@code x-unit}. */
    UNIT,
    /** Known values of an open list, by the keyword {@code x-known-values}. */
    KNOWN_VALUES,
    /** Words for people and tools. */
    DOCUMENTATION
}
