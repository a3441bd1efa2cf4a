package io.concordat.testkit.arch;

import java.util.List;
import java.util.Locale;

/**
 * What the rules must know about a host, with what is assumed of every host.
 *
 * <p>The values are patterns of type names: {@code ..} stands for any packages, {@code *} for any part of a name. Types are
 * named, not referred to, so that no framework is needed. The key in {@code concordat-architecture.properties} is the name
 * in small letters with hyphens: {@code system-tables}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are copies
public enum Setting {
    /** Where adapters live; the part in parentheses tells one adapter from the other. */
    ADAPTERS("..adapter.(*)..", "..adapters.(*).."),
    /** What systems and their makers bring: clients, generated types. */
    VENDORS(
            "..vendor..",
            "com.sap..",
            "com.netsuite..",
            "com.microsoft.dynamics..",
            "com.salesforce..",
            "com.sforce..",
            "com.shopify..",
            "com.commercetools..",
            "com.avalara..",
            "com.vertexinc..",
            "com.stripe..",
            "com.adyen..",
            "com.braintreegateway..",
            "com.easypost..",
            "com.shippo.."),
    /** Technology that reads and writes databases. */
    DATABASES(
            "java.sql..",
            "javax.sql..",
            "jakarta.persistence..",
            "javax.persistence..",
            "org.springframework.jdbc..",
            "org.springframework.data..",
            "org.hibernate..",
            "org.jooq..",
            "org.apache.ibatis..",
            "com.mongodb..",
            "org.jdbi..",
            "io.r2dbc.."),
    /** Types that map tables of a system of record; none unless a host has them. */
    SYSTEM_TABLES(),
    /** Annotations of methods, or interfaces, by which messages come in. */
    LISTENERS(
            "org.springframework.kafka.annotation.Kafka*",
            "org.springframework.kafka.listener..*MessageListener",
            "org.springframework.amqp.rabbit.annotation.Rabbit*",
            "org.springframework.amqp.core.MessageListener",
            "org.springframework.jms.annotation.JmsListener",
            "org.springframework.pulsar.annotation.PulsarListener",
            "io.awspring.cloud.sqs.annotation.Sqs*",
            "org.eclipse.microprofile.reactive.messaging.Incoming",
            "io.micronaut.configuration.kafka.annotation.Topic",
            "jakarta.jms.MessageListener",
            "javax.jms.MessageListener"),
    /** Annotations of methods by which somebody writes over HTTP. A request mapping that names only reads is none. */
    WRITES(
            "org.springframework.web.bind.annotation.RequestMapping",
            "org.springframework.web.bind.annotation.PostMapping",
            "org.springframework.web.bind.annotation.PutMapping",
            "org.springframework.web.bind.annotation.PatchMapping",
            "org.springframework.web.bind.annotation.DeleteMapping",
            "jakarta.ws.rs.POST",
            "jakarta.ws.rs.PUT",
            "jakarta.ws.rs.PATCH",
            "jakarta.ws.rs.DELETE",
            "javax.ws.rs.POST",
            "javax.ws.rs.PUT",
            "javax.ws.rs.PATCH",
            "javax.ws.rs.DELETE",
            "io.micronaut.http.annotation.Post",
            "io.micronaut.http.annotation.Put",
            "io.micronaut.http.annotation.Patch",
            "io.micronaut.http.annotation.Delete"),
    /** What makes work happen once: types that are called with it, or annotations of a method or its type. */
    GUARDS(
            "io.concordat.idempotency.IdempotentExecutor",
            "io.concordat.idempotency.inbox.Inbox",
            "io.concordat.idempotency.inbox.Coalescer",
            "io.concordat.idempotency.sequence.SequenceGuard",
            "io.concordat.idempotency.replay.ReplayDesk",
            "io.concordat.visibility.Timelines"),
    /** Types whose calls have an effect on another system. */
    EFFECTS("io.concordat.adapter..*Sink"),
    /** What can never change: events and canonical objects. */
    IMMUTABLE("..event..", "..events..", "..canonical..", "io.concordat.model.event.EventData"),
    /** Where nothing at all calculates in floating point; elsewhere only where money and quantities are. */
    EXACT(),
    /** Who puts the program together, and so may make the first clock and the first client. */
    COMPOSITION("..config..", "..configuration..", "..*Main", "..*Application", "..*Configuration"),
    /** What writes to a log or beside it. */
    LOGGERS(
            "org.slf4j..",
            "org.apache.logging.log4j..",
            "org.apache.commons.logging.Log",
            "org.jboss.logging..",
            "java.util.logging.Logger",
            "java.lang.System$Logger",
            "java.io.PrintStream");

    private final List<String> assumed;

    Setting(String... assumed) {
        this.assumed = List.of(assumed);
    }

    /** What is assumed of every host. */
    public List<String> assumed() {
        return assumed;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
