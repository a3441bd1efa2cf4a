package com.acme.concordat.billing;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes after a number; {@code last} is the number to go on from. */
record ChangeList(List<Change> changes, long last, boolean more) {

    /** One change. The document is there when it was posted. */
    record Change(
            long no,
            String what,
            OffsetDateTime at,
            String invNo,
            @Nullable String yourId,
            @Nullable String channel,
            @Nullable String why,
            @Nullable Bill document) {}
}
