/** What the ports to all systems share: promises, descriptors, cursors, pages, feeds, mapping notes and providers. */
module io.concordat.adapter {
    requires transitive io.concordat.model;
    requires transitive org.jspecify;

    uses io.concordat.adapter.provider.AdapterProvider;

    exports io.concordat.adapter;
    exports io.concordat.adapter.provider;
}
