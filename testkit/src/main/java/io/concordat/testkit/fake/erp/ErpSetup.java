package io.concordat.testkit.fake.erp;

import io.concordat.testkit.fake.Deduplication;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an in-memory ERP behaves.
 *
 * @param name the system instance, as it stands in its events and documents
 * @param deduplication whether it recognises a repeated call
 * @param payer how its customers pay; null when only {@link InMemoryErp#pay} does
 * @param restock how long it takes until missing goods are promised
 * @param billing how long after a goods issue its invoice is posted
 */
public record ErpSetup(
        String name, Deduplication deduplication, @Nullable PayerScript payer, Duration restock, Duration billing) {

    /** Refuses missing parts. */
    public ErpSetup {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(deduplication, "deduplication");
        Objects.requireNonNull(restock, "restock");
        Objects.requireNonNull(billing, "billing");
    }

    /** Keeps its promises; customers pay the first invoice of an order short. */
    public static ErpSetup standard() {
        return new ErpSetup(
                "erp-1", Deduplication.BY_KEY, PayerScript.shortPaysFirst(), Duration.ofDays(14), Duration.ofHours(1));
    }

    /** The same under another name. */
    public ErpSetup withName(String other) {
        return new ErpSetup(other, deduplication, payer, restock, billing);
    }

    /** The same with or without recognition of repeated calls. */
    public ErpSetup withDeduplication(Deduplication other) {
        return new ErpSetup(name, other, payer, restock, billing);
    }

    /** The same with customers that pay otherwise, or not at all when null. */
    public ErpSetup withPayer(@Nullable PayerScript other) {
        return new ErpSetup(name, deduplication, other, restock, billing);
    }

    String source() {
        return "urn:concordat:system:" + name;
    }
}
