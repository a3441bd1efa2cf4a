package io.concordat.federation.identity;

import io.concordat.idempotency.audit.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An end has a moment and a reason, or neither. */
final class Ended {

    private Ended() {}

    static void require(@Nullable Instant until, @Nullable Decision endedBy) {
        if ((until == null) != (endedBy == null)) {
            throw new IllegalArgumentException(
                    "an end has a moment and who decided it, found only one of them: give both or none");
        }
    }
}
