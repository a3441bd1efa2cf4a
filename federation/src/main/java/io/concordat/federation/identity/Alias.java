package io.concordat.federation.identity;

import io.concordat.idempotency.audit.Decision;
import io.concordat.model.value.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A merge: one id stands for another. Immutable.
 *
 * @param <T> the kind of object
 * @param merged the id that is an alias
 * @param survivor the id it stands for, which may be merged itself
 * @param since from when, by the clock of the store
 * @param until when it was taken back, null while it stands
 * @param by who merged and why
 * @param endedBy who took it back and why, null while it stands
 */
public record Alias<T>(
        Id<T> merged,
        Id<T> survivor,
        Instant since,
        @Nullable Instant until,
        Decision by,
        @Nullable Decision endedBy) {

    /** Refuses missing parts, and an end without a reason. */
    public Alias {
        Objects.requireNonNull(merged, "merged");
        Objects.requireNonNull(survivor, "survivor");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(by, "by");
        Ended.require(until, endedBy);
    }

    /** Whether it stands. */
    public boolean isOpen() {
        return until == null;
    }

    Alias<T> ended(Instant at, Decision decision) {
        return new Alias<>(merged, survivor, since, at, by, decision);
    }
}
