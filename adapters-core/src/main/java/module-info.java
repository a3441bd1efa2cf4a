/** What the ports to all systems share: descriptors, cursors, pages, feeds and mapping notes. */
module io.concordat.adapter {
    requires transitive io.concordat.model;
    requires transitive org.jspecify;

    exports io.concordat.adapter;
}
