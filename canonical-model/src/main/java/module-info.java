/** The canonical vocabulary of order-to-cash: values, documents, events, status and rules. No JSON, no I/O. */
module io.concordat.model {
    requires transitive org.jspecify;
    requires transitive jakarta.validation;
    requires static io.soabase.recordbuilder.core;
    requires static java.compiler;

    exports io.concordat.model;
    exports io.concordat.model.billing;
    exports io.concordat.model.call;
    exports io.concordat.model.change;
    exports io.concordat.model.credit;
    exports io.concordat.model.derive;
    exports io.concordat.model.dispute;
    exports io.concordat.model.document;
    exports io.concordat.model.event;
    exports io.concordat.model.fulfilment;
    exports io.concordat.model.inventory;
    exports io.concordat.model.item;
    exports io.concordat.model.order;
    exports io.concordat.model.ownership;
    exports io.concordat.model.party;
    exports io.concordat.model.payment;
    exports io.concordat.model.pricelist;
    exports io.concordat.model.pricing;
    exports io.concordat.model.quote;
    exports io.concordat.model.returns;
    exports io.concordat.model.rule;
    exports io.concordat.model.status;
    exports io.concordat.model.terms;
    exports io.concordat.model.value;
}
