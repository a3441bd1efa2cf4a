package io.concordat.idempotency.audit;

import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.model.call.IdempotencyKey;
import java.time.Instant;
import java.util.List;

/** Keeps who did what to which message, and why. Nothing is changed or removed in it. Thread-safe. */
public interface AuditTrail {

    /** Writes an entry that stands if the transaction commits. */
    void write(HostTransaction transaction, Action action);

    /** All that was done to a message, oldest first. */
    List<AuditEntry> of(IdempotencyKey message);

    /** All that one replay did, oldest first. */
    List<AuditEntry> ofRun(String run);

    /** The first entries from a moment on, oldest first. */
    List<AuditEntry> since(Instant moment, int limit);
}
