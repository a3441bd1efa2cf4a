package io.concordat.adapter.wms;

import io.concordat.model.party.Party;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The wish to change work that was released. A line is taken out by a {@link FulfilmentCancellation}, not by a change.
 *
 * @param work the work
 * @param orderRevision revision of the order that says so, 1 or more; a later change has the same or a higher one
 * @param lines lines as they shall be, new ones among them; a line that is not named stays as it is
 * @param shipTo who receives the goods instead, personal data; null to leave it
 * @param requested when the goods should leave instead; null to leave it
 * @param reason why
 */
public record FulfilmentChange(
        Id<FulfilmentOrder> work,
        int orderRevision,
        List<FulfilmentOrder.Line> lines,
        @Nullable Party shipTo,
        @Nullable DateWindow requested,
        Code reason) {

    /** Copies the list and refuses a revision below 1, a line named twice and a change that changes nothing. */
    public FulfilmentChange {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(reason, "reason");
        lines = List.copyOf(lines);
        if (orderRevision < 1) {
            throw new IllegalArgumentException("change of work " + work + " comes from revision " + orderRevision
                    + " of the order: expected 1 or more");
        }
        if (lines.isEmpty() && shipTo == null && requested == null) {
            throw new IllegalArgumentException(
                    "change of work " + work + " changes nothing: expected a line, a place or a date");
        }
        Lines.refuseTwice(
                "change of work " + work,
                lines.stream().map(FulfilmentOrder.Line::lineId).toList());
    }

    /** Other quantities or lines, everything else as it is. */
    public static FulfilmentChange ofLines(
            Id<FulfilmentOrder> work, int orderRevision, List<FulfilmentOrder.Line> lines, Code reason) {
        return new FulfilmentChange(work, orderRevision, lines, null, null, reason);
    }
}
