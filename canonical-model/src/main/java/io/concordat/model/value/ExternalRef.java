package io.concordat.model.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a canonical object lives in another system, and how far the two are in step.
 *
 * @param identifier the object's key there
 * @param systemRole the part that system plays
 * @param syncedAt when the two were last in step
 * @param syncStatus how far they are; null when nobody tracks it
 * @param externalRevision the revision there
 */
public record ExternalRef(
        @Valid Identifier identifier,
        SystemRole systemRole,
        @Nullable OffsetDateTime syncedAt,
        @Nullable SyncStatus syncStatus,
        @Nullable @Size(max = 50) String externalRevision) {

    /** How far two systems are in step about one object. */
    public enum SyncStatus {
        /** Both hold the same. */
        IN_STEP,
        /** We have sent what the other has not confirmed. */
        PENDING,
        /** The other refused it. */
        REFUSED,
        /** Both changed. */
        CONFLICT
    }

    /** A reference nobody tracks the synchronisation of. */
    public static ExternalRef of(Identifier identifier, SystemRole role) {
        return new ExternalRef(identifier, role, null, null, null);
    }
}
