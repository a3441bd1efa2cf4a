package io.concordat.json.version;

/**
 * What was read was written in an older major. Immutable.
 *
 * @param contract name of the contract, or the fact of an event
 * @param version the version it was written in
 * @param sha256 SHA-256 of the document as received, in lower-case hexadecimal: whoever passes the original on can prove
 *     that it was not changed
 */
public record UpcastFrom(String contract, String version, String sha256) {

    /** The major it was written in. */
    public int major() {
        return Step.majorOf(version);
    }
}
