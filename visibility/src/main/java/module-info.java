/** Where an order is, why, what comes next and who owns it: timelines computed from events. */
module io.concordat.visibility {
    requires transitive io.concordat.model;
    requires transitive org.jspecify;

    exports io.concordat.visibility;
    exports io.concordat.visibility.page;
}
