/** JSON of the canonical model: strict reading and writing, JSON Schemas, and validation with every violation named. */
module io.concordat.json {
    requires transitive io.concordat.model;
    requires transitive org.jspecify;
    requires com.networknt.schema;
    requires jakarta.validation;
    requires tools.jackson.core;

    exports io.concordat.json;
    exports io.concordat.json.cloudevents;
}
