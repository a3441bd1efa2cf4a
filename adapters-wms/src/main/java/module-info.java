/** The ports to warehouse management systems and third-party logistics: work, stock, shipments and returns. */
module io.concordat.adapter.wms {
    requires transitive io.concordat.adapter;
    requires transitive io.concordat.model;
    requires transitive org.jspecify;

    exports io.concordat.adapter.wms;
}
