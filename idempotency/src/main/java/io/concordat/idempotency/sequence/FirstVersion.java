package io.concordat.idempotency.sequence;

import io.concordat.idempotency.fingerprint.Fingerprint;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Which version of an aggregate may come first. Immutable and thread-safe.
 *
 * @param version the only one that may, or null if the first one seen starts the sequence
 */
public record FirstVersion(@Nullable Long version) {

    /** Refuses negative versions. */
    public FirstVersion {
        if (version != null && version < 0) {
            throw new IllegalArgumentException("first version " + version + ": expected 0 or more");
        }
    }

    /** Only this version starts a sequence, a later one is a gap: for consumers that saw the aggregate from its birth. */
    public static FirstVersion exactly(long version) {
        return new FirstVersion(version);
    }

    /** The first version seen starts the sequence: for consumers that join later. What was before it is stale. */
    public static FirstVersion seen() {
        return new FirstVersion(null);
    }

    /** The version expected of an aggregate nothing is known of; empty if any will do. */
    public OptionalLong expected() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** Judges a version of an aggregate nothing is known of. */
    public Verdict judge(long candidate, Fingerprint given) {
        return version == null ? new Verdict.Next(candidate) : before(version).judge(candidate, given);
    }

    private static Position before(long first) {
        return new Position(first - 1, null, Instant.EPOCH);
    }

    boolean isStartedBy(long candidate) {
        return version == null || version == candidate;
    }
}
