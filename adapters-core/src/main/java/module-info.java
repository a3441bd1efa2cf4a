/** What the ports to all systems share: promises, descriptors, cursors, pages, feeds, mapping notes, providers and decorators. */
module io.concordat.adapter {
    requires transitive io.concordat.model;
    requires transitive org.jspecify;
    requires org.slf4j;

    uses io.concordat.adapter.provider.AdapterProvider;

    exports io.concordat.adapter;
    exports io.concordat.adapter.decorate;
    exports io.concordat.adapter.lineage;
    exports io.concordat.adapter.provider;
}
