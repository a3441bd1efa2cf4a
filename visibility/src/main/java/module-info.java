/** What has happened to an order, where it stands on every axis, and what is due next. */
module io.concordat.visibility {
    requires transitive io.concordat.model;
    requires transitive org.jspecify;

    exports io.concordat.visibility;
}
