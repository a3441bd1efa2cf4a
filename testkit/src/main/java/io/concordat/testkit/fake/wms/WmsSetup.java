package io.concordat.testkit.fake.wms;

import io.concordat.model.document.Producer;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fake.Deduplication;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an in-memory warehouse behaves.
 *
 * @param name the system instance, as it stands in its events and documents
 * @param deduplication whether it recognises a repeated call
 * @param pace how long its steps take
 */
public record WmsSetup(String name, Deduplication deduplication, Pace pace) {

    /**
     * How long the steps of a shipment take, each counted from the one before.
     *
     * @param release from the allocation of stock to the start of picking
     * @param pick picking
     * @param pack packing
     * @param dispatch waiting for the carrier
     * @param delivery carriage
     */
    public record Pace(Duration release, Duration pick, Duration pack, Duration dispatch, Duration delivery) {

        /** A day from picking to delivery, and some hours before it. */
        public static final Pace STANDARD = new Pace(
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                Duration.ofDays(1));
    }

    /** Refuses missing parts. */
    public WmsSetup {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(deduplication, "deduplication");
        Objects.requireNonNull(pace, "pace");
    }

    /** Keeps its promises, at the standard pace. */
    public static WmsSetup standard() {
        return new WmsSetup("wms-1", Deduplication.BY_KEY, Pace.STANDARD);
    }

    /** The same with or without recognition of repeated calls. */
    public WmsSetup withDeduplication(Deduplication other) {
        return new WmsSetup(name, other, pace);
    }

    /** The same at another pace. */
    public WmsSetup withPace(Pace other) {
        return new WmsSetup(name, deduplication, other);
    }

    /** The one site it has. */
    Identifier site() {
        return Identifier.of(source(), "MAIN", "SITE");
    }

    /** Whether a site is the one it has; also when none is named. */
    boolean isSite(@Nullable Identifier asked) {
        return asked == null
                || (asked.system().equals(site().system()) && asked.value().equals(site().value()));
    }

    Producer producer() {
        return Producer.of(name, SystemRole.WMS);
    }

    String source() {
        return "urn:concordat:system:" + name;
    }
}
