package io.concordat.idempotency.seen;

import java.time.Instant;

/** What a {@link SeenSet} answers to a claim. Immutable. */
public sealed interface Sighting {

    /**
     * The key is the caller's to work on: never seen, or released, or abandoned by an owner whose lease is over.
     *
     * @param fence higher than every fence of this key before; to be shown when the work ends
     */
    record First(long fence) implements Sighting {}

    /**
     * Somebody works on it.
     *
     * @param leaseUntil by the set's clock
     */
    record InProgress(Instant leaseUntil) implements Sighting {}

    /**
     * Done before.
     *
     * @param completedAt by the set's clock
     */
    record Seen(Instant completedAt) implements Sighting {}

    /**
     * So old that it may have been seen and forgotten; whether it was, nobody knows. To be looked at, not to be done.
     *
     * @param watermark the earliest time that is answered otherwise
     */
    record Expired(Instant watermark) implements Sighting {}
}
