/** Several systems that hold the same things: which key means which, and whose word counts. */
module io.concordat.federation {
    requires transitive io.concordat.idempotency;
    requires transitive io.concordat.model;
    requires transitive java.sql;
    requires transitive org.jspecify;

    exports io.concordat.federation.identity;
    exports io.concordat.federation.ownership;
    exports io.concordat.federation.sync;
}
