package io.concordat.adapter.crm;

import io.concordat.adapter.MappingNote;
import io.concordat.model.value.Ref;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * The CRM's answer to a report.
 *
 * @param <T> what the report is about
 * @param subject what the report is about
 * @param result what became of the report
 * @param shown the {@code asOf} of the report that is shown now
 * @param receivedAt when it came in
 * @param notes what of the report the CRM could not take as it was
 */
public record StatusReceipt<T>(
        Ref<T> subject, Result result, long shown, OffsetDateTime receivedAt, List<MappingNote> notes) {

    /** What became of a report. */
    public enum Result {
        /** It is what people see now. */
        SHOWN,
        /** A newer one was there already. */
        SUPERSEDED
    }

    /** Copies the list and refuses missing parts. */
    public StatusReceipt {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(receivedAt, "receivedAt");
        notes = List.copyOf(notes);
    }
}
