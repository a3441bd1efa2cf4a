/** A Micrometer Observation for each call of a port. */
module io.concordat.adapter.observation {
    requires transitive io.concordat.adapter;
    requires transitive io.concordat.model;
    requires transitive micrometer.commons;
    requires transitive micrometer.observation;
    requires transitive org.jspecify;

    exports io.concordat.adapter.observation;
}
