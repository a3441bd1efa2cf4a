/** Effects done once: keys, fingerprints, the idempotent executor and the stores it remembers in. */
module io.concordat.idempotency {
    requires transitive io.concordat.model;
    requires transitive java.sql;
    requires transitive org.jspecify;
    requires org.slf4j;

    exports io.concordat.idempotency;
    exports io.concordat.idempotency.durable;
    exports io.concordat.idempotency.fingerprint;
    exports io.concordat.idempotency.inbox;
    exports io.concordat.idempotency.jdbc;
    exports io.concordat.idempotency.outbox;
    exports io.concordat.idempotency.store;
}
