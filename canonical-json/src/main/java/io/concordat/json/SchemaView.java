package io.concordat.json;

/** Which of the two schemas of a contract. */
public enum SchemaView {
    /** For producers: closed, a member that is not in the contract is an error. */
    STRICT,
    /** For consumers: open, members that are not in the contract are kept; a decimal may be a JSON number. */
    TOLERANT
}
