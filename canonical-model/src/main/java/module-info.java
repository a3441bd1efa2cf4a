/** The canonical vocabulary of order-to-cash: values, documents, events, status and rules. No JSON, no I/O. */
@SuppressWarnings("module")
module io.concordat.model {
    requires transitive org.jspecify;
    requires transitive jakarta.validation;
    requires static io.soabase.recordbuilder.core;
    requires static java.compiler;

    exports io.concordat.model;
    exports io.concordat.model.amend;
    exports io.concordat.model.billing;
    exports io.concordat.model.call;
    exports io.concordat.model.change;
    exports io.concordat.model.constraint;
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
    exports io.concordat.model.rule.flow;
    exports io.concordat.model.status;
    exports io.concordat.model.terms;
    exports io.concordat.model.value;

    uses io.concordat.model.constraint.RuleBook;

    provides io.concordat.model.constraint.RuleBook with
            io.concordat.model.rule.service.RulesAsConstraint;

    // a validation provider reads the fields of records by reflection
    opens io.concordat.model.billing to
            org.hibernate.validator;
    opens io.concordat.model.credit to
            org.hibernate.validator;
    opens io.concordat.model.document to
            org.hibernate.validator;
    opens io.concordat.model.event to
            org.hibernate.validator;
    opens io.concordat.model.fulfilment to
            org.hibernate.validator;
    opens io.concordat.model.item to
            org.hibernate.validator;
    opens io.concordat.model.order to
            org.hibernate.validator;
    opens io.concordat.model.party to
            org.hibernate.validator;
    opens io.concordat.model.payment to
            org.hibernate.validator;
    opens io.concordat.model.pricing to
            org.hibernate.validator;
    opens io.concordat.model.status to
            org.hibernate.validator;
    opens io.concordat.model.change to
            org.hibernate.validator;
    opens io.concordat.model.dispute to
            org.hibernate.validator;
    opens io.concordat.model.pricelist to
            org.hibernate.validator;
    opens io.concordat.model.quote to
            org.hibernate.validator;
    opens io.concordat.model.returns to
            org.hibernate.validator;
    opens io.concordat.model.inventory to
            org.hibernate.validator;
    opens io.concordat.model.terms to
            org.hibernate.validator;
    opens io.concordat.model.value to
            org.hibernate.validator;
}
