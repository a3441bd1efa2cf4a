package io.concordat.visibility.observation;

import io.concordat.model.event.ClaimKind;
import io.concordat.model.event.CorrectionEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as it counts now.
 *
 * @param event the variant that counts
 * @param variants how many different contents were reported under the same source and id; more than one is a conflict
 * @param retractedBy the corrections that name it, sorted; it counts only when there is none
 * @param firstSeen when it was first received here, if anybody said so
 */
public record Observed(
        Event<?> event,
        int variants,
        List<EventRef> retractedBy,
        @Nullable Instant firstSeen) {

    /** Copies the list. */
    public Observed {
        retractedBy = List.copyOf(retractedBy);
    }

    /** Whether it was taken back. */
    public boolean isRetracted() {
        return !retractedBy.isEmpty();
    }

    /** Whether it may move a status: a fact or a snapshot, not taken back, no correction itself. */
    public boolean isActive() {
        boolean claims = event.claim() == ClaimKind.FACT || event.claim() == ClaimKind.SNAPSHOT;
        return claims && !isRetracted() && !(event.data() instanceof CorrectionEvent);
    }
}
