/** The EDI gateway: documents of EDI standards to and from canonical documents; so far UBL orders. */
module io.concordat.adapter.edi {
    requires transitive io.concordat.adapter;
    requires transitive io.concordat.model;
    requires transitive org.jspecify;
    requires java.xml;

    exports io.concordat.adapter.edi;
}
