package io.concordat.idempotency.sequence;

import io.concordat.idempotency.fingerprint.Fingerprint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an aggregate has come.
 *
 * @param version the last version applied or skipped
 * @param fingerprint of what was applied, null if the version was skipped or nothing was applied yet
 * @param since when that was, by the clock of the store
 */
public record Position(long version, @Nullable Fingerprint fingerprint, Instant since) {

    /** Judges a version after this position; asks and changes nothing. */
    public Verdict judge(long candidate, Fingerprint given) {
        if (candidate > version) {
            return candidate == version + 1 ? new Verdict.Next(candidate) : Verdict.Gap.before(candidate, version + 1);
        }
        if (candidate < version || fingerprint == null) {
            return new Verdict.Stale(version);
        }
        return fingerprint.equals(given)
                ? new Verdict.Duplicate(version)
                : new Verdict.Conflict(version, fingerprint, given);
    }
}
