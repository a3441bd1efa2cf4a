/** The ports to CRM systems: accounts, opportunities and quotes in; orders, status and cases back. */
module io.concordat.adapter.crm {
    requires transitive io.concordat.adapter;
    requires transitive io.concordat.model;
    requires transitive org.jspecify;

    exports io.concordat.adapter.crm;
}
