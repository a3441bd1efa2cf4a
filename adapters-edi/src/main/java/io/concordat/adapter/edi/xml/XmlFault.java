package io.concordat.adapter.edi.xml;

/** Why a document could not be read as a tree. */
public enum XmlFault {
    /** It is not well-formed XML. */
    NOT_XML,
    /** Its bytes are not in the encoding it claims. */
    ENCODING,
    /** It has a document type declaration. */
    DOCTYPE,
    /** It has more bytes than allowed. */
    TOO_LARGE,
    /** Its elements are nested deeper than allowed. */
    TOO_DEEP,
    /** It has more elements than allowed. */
    TOO_MANY_ELEMENTS,
    /** Its root is not the one asked for. */
    OTHER_ROOT
}
