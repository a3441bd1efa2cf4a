/** The ports to CRM systems: accounts in, order status back. */
module io.concordat.adapter.crm {
    requires transitive io.concordat.adapter;
    requires transitive io.concordat.model;
    requires transitive org.jspecify;

    exports io.concordat.adapter.crm;
}
