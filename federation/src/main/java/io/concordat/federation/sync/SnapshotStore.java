package io.concordat.federation.sync;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.jdbc.HostTransaction;
import java.util.Optional;

/** Remembers what each system said last of each object. Thread-safe. */
public interface SnapshotStore {

    /**
     * What a system said last.
     *
     * @param revision its revision of the object
     * @param content what it said, without its meta
     */
    record Seen(int revision, Fingerprint content) {}

    /** What a system said last of an object; empty if nothing. */
    Optional<Seen> last(HostTransaction transaction, String writer, String object);

    /** Remembers what it says now. */
    void remember(HostTransaction transaction, String writer, String object, Seen seen);
}
