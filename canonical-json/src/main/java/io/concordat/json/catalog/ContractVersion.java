package io.concordat.json.catalog;

/**
 * A version of a contract.
 *
 * @param version {@code major.minor.patch}
 * @param lifecycle where it stands
 */
public record ContractVersion(String version, Lifecycle lifecycle) {

    /** Its major. */
    public int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }
}
