package io.concordat.json.release;

import io.concordat.json.compatibility.SchemaVersion;

/**
 * A member that a contract once had and must never have again: a reader of the old version would take the new for it.
 *
 * @param contract the contract's name
 * @param pointer the JSON pointer of the member's schema
 * @param since the first version without it
 */
record ReservedName(String contract, String pointer, SchemaVersion since) {

    String line() {
        return "reserved " + contract + " " + pointer + " " + since;
    }

    boolean isSameMember(ReservedName other) {
        return contract.equals(other.contract) && pointer.equals(other.pointer);
    }
}
