/** JSON of the canonical model: strict reading and writing, JSON Schemas, and validation with every violation named. */
module io.concordat.json {
    requires transitive io.concordat.model;
    requires transitive org.jspecify;
    requires com.networknt.schema;
    requires jakarta.validation;
    requires transitive tools.jackson.core;
    requires transitive tools.jackson.databind;

    exports io.concordat.json;
    exports io.concordat.json.catalog;
    exports io.concordat.json.catalog.site;
    exports io.concordat.json.cloudevents;
    exports io.concordat.json.compatibility;
    exports io.concordat.json.profile;
    exports io.concordat.json.version;
}
