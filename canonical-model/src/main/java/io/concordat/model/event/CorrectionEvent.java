package io.concordat.model.event;

import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about earlier events that were wrong (EPCIS error declaration). */
public sealed interface CorrectionEvent extends EventData {

    /** What was wrong. */
    enum Kind {
        /** It never happened. */
        DID_NOT_OCCUR,
        /** It happened, but the data was wrong; the corrective events tell how it was. */
        WRONG_DATA,
        /** Later events say it better. */
        SUPERSEDED
    }

    /**
     * Earlier events no longer count.
     *
     * @param kind what was wrong
     * @param corrected the events that no longer count, at least one
     * @param corrective the events that take their place
     * @param reason why
     */
    record Corrected(
            Kind kind,
            @Size(min = 1) List<@Valid EventRef> corrected,
            List<@Valid EventRef> corrective,
            @Valid @Nullable Code reason)
            implements CorrectionEvent {
        /** Copies the lists. */
        public Corrected {
            corrected = List.copyOf(corrected);
            corrective = List.copyOf(corrective);
        }
    }
}
