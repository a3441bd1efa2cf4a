package io.concordat.federation.identity;

import io.concordat.idempotency.audit.Decision;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A claim: this key means this object. Immutable.
 *
 * @param <T> the kind of object
 * @param key system, type and value
 * @param id the object it was claimed for, which may be merged into another since
 * @param since from when, by the clock of the store
 * @param until when it ended, null while it stands
 * @param by who claimed it and why
 * @param endedBy who ended it and why, null while it stands
 */
public record Link<T>(
        Identifier key,
        Id<T> id,
        Instant since,
        @Nullable Instant until,
        Decision by,
        @Nullable Decision endedBy) {

    /** Refuses missing parts, and an end without a reason. */
    public Link {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(by, "by");
        Ended.require(until, endedBy);
    }

    /** Whether it stands. */
    public boolean isOpen() {
        return until == null;
    }

    Link<T> ended(Instant at, Decision decision) {
        return new Link<>(key, id, since, at, by, decision);
    }
}
