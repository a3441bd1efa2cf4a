package io.concordat.model.party;

/** Whether a party is an organisation or a person. */
public enum PartyKind {
    /** A company, authority or other body. */
    ORGANISATION,
    /** A natural person. */
    PERSON
}
