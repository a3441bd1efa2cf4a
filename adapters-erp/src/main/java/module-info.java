/** The ports to ERP systems: orders, credit, prices, availability, goods issue, invoices, payments and receivables. */
module io.concordat.adapter.erp {
    requires transitive io.concordat.adapter;
    requires transitive io.concordat.model;
    requires transitive org.jspecify;

    exports io.concordat.adapter.erp;
    exports io.concordat.adapter.erp.receivables;
}
