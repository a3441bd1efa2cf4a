/**
 * Several systems that hold the same things: which key means which, whose word counts, which of them a call goes to, and how
 * they are read as one.
 */
module io.concordat.federation {
    requires transitive io.concordat.adapter;
    requires transitive io.concordat.idempotency;
    requires transitive io.concordat.model;
    requires transitive java.sql;
    requires transitive org.jspecify;

    exports io.concordat.federation.identity;
    exports io.concordat.federation.ownership;
    exports io.concordat.federation.reading;
    exports io.concordat.federation.routing;
    exports io.concordat.federation.shadow;
    exports io.concordat.federation.sync;
}
