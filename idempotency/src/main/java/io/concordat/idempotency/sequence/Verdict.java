package io.concordat.idempotency.sequence;

import io.concordat.idempotency.fingerprint.Fingerprint;

/** What a guard says about one version of an aggregate. A {@code switch} over it is complete. */
public sealed interface Verdict {

    /**
     * It is the one that was expected: apply it in the same transaction.
     *
     * @param version the version, now the last one
     */
    record Next(long version) implements Verdict {}

    /**
     * It is the last one applied, with the same content: acknowledge it.
     *
     * @param version the version
     */
    record Duplicate(long version) implements Verdict {}

    /**
     * Versions before it are missing: park it, or wait for them. Until the transaction ends nobody else advances this
     * aggregate, so what is parked now cannot miss its predecessor.
     *
     * @param expected the version that would have been next
     * @param from the first missing version, the same as {@code expected}
     * @param to the last missing version, the one before the version judged
     */
    record Gap(long expected, long from, long to) implements Verdict {

        static Gap before(long version, long expected) {
            return new Gap(expected, expected, version - 1);
        }
    }

    /**
     * It is older than the last one applied, or was skipped: do not apply it. Its content is no longer known here, so
     * whether it is a repetition or something else is not said.
     *
     * @param last the last version applied or skipped
     */
    record Stale(long last) implements Verdict {}

    /**
     * It has the number of the last one applied and another content: somebody wrote one version twice. Do not apply it;
     * a person must look.
     *
     * @param version the version
     * @param applied the fingerprint of what was applied
     * @param given the fingerprint of what came
     */
    record Conflict(long version, Fingerprint applied, Fingerprint given) implements Verdict {}
}
