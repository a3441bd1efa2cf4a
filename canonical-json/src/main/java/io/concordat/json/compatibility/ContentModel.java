package io.concordat.json.compatibility;

/** What is assumed of documents written under a schema. */
public enum ContentModel {
    /**
     * A document may be anything the schema lets in. Under an open schema every new member is then a break, since old
     * documents may hold something else by that name.
     */
    AS_WRITTEN,
    /**
     * Writers send only members their schema declares, as if it were closed; readers go by the schema as it is. Where a
     * schema declares no member, or says of what schema further members are, any may be sent.
     */
    DECLARED_MEMBERS
}
