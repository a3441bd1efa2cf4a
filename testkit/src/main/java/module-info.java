/**
 * In-memory systems that behave like real ones, fault injection for ports, fixtures, databases that are counted, and
 * architecture rules, which need ArchUnit beside them.
 */
module io.concordat.testkit {
    requires transitive io.concordat.adapter;
    requires transitive io.concordat.adapter.crm;
    requires transitive io.concordat.adapter.erp;
    requires transitive io.concordat.adapter.wms;
    requires transitive io.concordat.federation;
    requires transitive io.concordat.idempotency;
    requires transitive io.concordat.model;
    requires transitive org.junit.jupiter.api;
    requires transitive java.sql;
    requires transitive org.jspecify;
    requires org.assertj.core;
    requires static transitive com.tngtech.archunit;
    requires static transitive com.tngtech.archunit.junit5.api;

    exports io.concordat.testkit.arch;
    exports io.concordat.testkit.conformance;
    exports io.concordat.testkit.fake;
    exports io.concordat.testkit.fake.crm;
    exports io.concordat.testkit.fake.erp;
    exports io.concordat.testkit.fake.wms;
    exports io.concordat.testkit.fault;
    exports io.concordat.testkit.fixture;
    exports io.concordat.testkit.jdbc;
    exports io.concordat.testkit.store;
    exports io.concordat.testkit.tck;
    exports io.concordat.testkit.tck.crm;
    exports io.concordat.testkit.tck.erp;
    exports io.concordat.testkit.tck.erp.receivables;
    exports io.concordat.testkit.tck.wms;
}
