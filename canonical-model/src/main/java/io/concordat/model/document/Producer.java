package io.concordat.model.document;

import io.concordat.model.value.SystemRole;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a document.
 *
 * @param system the name of the system instance, for example {@code erp-eu1}
 * @param role the part it plays
 * @param library the library that wrote it
 * @param libraryVersion its version
 */
public record Producer(
        @Size(min = 1, max = 100) String system,
        @Nullable SystemRole role,
        @Nullable @Size(max = 100) String library,
        @Nullable @Size(max = 50) String libraryVersion) {

    /** A system that plays a part. */
    public static Producer of(String system, SystemRole role) {
        return new Producer(system, role, null, null);
    }
}
