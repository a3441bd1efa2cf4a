package io.concordat.adapter.edi;

/**
 * Every reason for which an EDI document cannot be read. The table in {@code docs/contract.md} is this list in print.
 *
 * <p>What a document says is judged by the rules of the canonical model; these are about whether it says it at all.
 * Immutable and thread-safe.
 */
public enum EdiRule {
    /** Not XML. */
    EDI_1("the document is well-formed XML", "XML 1.0"),
    /** Encoding. */
    EDI_2("the bytes are in the encoding the document names", "XML 1.0, 4.3.3"),
    /** Document type. */
    EDI_3(
            "there is no document type declaration, so that no entity expands or is fetched",
            "UBL 2.1, CWE-611, CWE-776"),
    /** Size. */
    EDI_4("the document has no more bytes than the reader allows", "library"),
    /** Depth and number. */
    EDI_5("the document has no more and no deeper elements than the reader allows", "library"),
    /** Kind of document. */
    EDI_6("the root is Order in the namespace of UBL 2", "UBL 2.1 Order"),
    /** Required. */
    EDI_7("an element an order cannot do without is there and not empty", "UBL 2.1 Order, Peppol BIS Order 3"),
    /** Currency. */
    EDI_8("a currency is an ISO 4217 code", "ISO 4217, UBL CurrencyCode"),
    /** Number. */
    EDI_9("a number is a decimal within 38 digits", "XML Schema decimal"),
    /** Date and time. */
    EDI_10("a date or time is one of XML Schema", "XML Schema date, time"),
    /** Indicator. */
    EDI_11("an indicator is true, false, 1 or 0", "XML Schema boolean"),
    /** Key. */
    EDI_12("a key or code has a length and shape that can be kept whole", "own"),
    /** Price. */
    EDI_13("a price is not negative", "EN 16931 BR-27"),
    /** Base quantity. */
    EDI_14("a base quantity is more than zero", "Peppol R121"),
    /** Period. */
    EDI_15("a period does not end before it starts", "EN 16931 BR-29, BR-30"),
    /** Attachment. */
    EDI_16("an embedded document is Base64", "RFC 4648"),
    /** Line count. */
    EDI_17("the stated number of lines is the number of lines", "UBL LineCountNumeric");

    private final String text;
    private final String source;

    EdiRule(String text, String source) {
        this.text = text;
        this.source = source;
    }

    /** The number as messages cite it, for example {@code EDI-7}. */
    public String number() {
        return name().replace('_', '-');
    }

    /** What must hold. */
    public String text() {
        return text;
    }

    /** Where it comes from. */
    public String source() {
        return source;
    }

    /** The number. */
    @Override
    public String toString() {
        return number();
    }
}
