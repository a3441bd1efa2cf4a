package io.concordat.idempotency.sql;

import io.concordat.idempotency.store.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a claim met.
 *
 * @param entry what was known of the key, null if it was inserted now
 * @param watermark what is older is forgotten, where that decides; null otherwise
 */
public record Found(@Nullable Entry entry, @Nullable Instant watermark) {

    static final Found FRESH = new Found(null, null);

    static Found known(Entry entry) {
        return new Found(entry, null);
    }

    static Found expired(Instant watermark) {
        return new Found(null, watermark);
    }

    /** Whether the key was inserted now. */
    public boolean isFresh() {
        return entry == null && watermark == null;
    }
}
