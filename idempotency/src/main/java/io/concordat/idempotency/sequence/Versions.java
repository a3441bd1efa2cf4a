package io.concordat.idempotency.sequence;

/** What a version may be. */
final class Versions {

    private Versions() {}

    static void require(long version) {
        if (version < 0) {
            throw new IllegalArgumentException("version " + version + " of an aggregate: expected 0 or more");
        }
    }
}
