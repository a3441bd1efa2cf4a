package io.concordat.json.release;

import io.concordat.json.compatibility.SchemaVersion;

/**
 * A released schema, one line of the lock.
 *
 * @param contract the contract's name
 * @param version its version
 * @param view {@code strict} or {@code tolerant}
 * @param sha256 of the file's bytes, in hexadecimal
 * @param status {@code released} or {@code deprecated}
 */
record LockedSchema(String contract, SchemaVersion version, String view, String sha256, String status) {

    String path() {
        return SchemaFolder.path(contract, version, view);
    }

    String line() {
        return "schema " + contract + " " + version + " " + view + " " + sha256 + " " + status;
    }
}
