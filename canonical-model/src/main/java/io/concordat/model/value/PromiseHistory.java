package io.concordat.model.value;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was promised first, what is promised now, and every change with its reason.
 *
 * @param original the first promised day
 * @param current the day promised now
 * @param changes every change, oldest first; the last one leads to {@code current}
 */
public record PromiseHistory(LocalDate original, LocalDate current, List<@Valid Change> changes) {

    /**
     * One change of a promise.
     *
     * @param from the day promised before
     * @param to the day promised after
     * @param at when it changed
     * @param reason why; a promise changes only with a reason
     * @param by who changed it, a system or a role, not a person's name
     */
    public record Change(
            LocalDate from,
            LocalDate to,
            OffsetDateTime at,
            @Valid Code reason,
            @Classified(PERSONAL) @Nullable @Size(max = 100) String by) {

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /** Copies the list and refuses a history that does not lead from the original to the current day. */
    public PromiseHistory {
        Objects.requireNonNull(original, "original");
        changes = List.copyOf(changes);
        LocalDate reached =
                changes.isEmpty() ? original : changes.get(changes.size() - 1).to();
        if (!reached.equals(current)) {
            throw new IllegalArgumentException("the promise is " + current + " but its changes lead to " + reached
                    + ": a promise changes only by a recorded change");
        }
    }

    /** A first promise. */
    public static PromiseHistory of(LocalDate day) {
        return new PromiseHistory(day, day, List.of());
    }

    /** The history with one more change. */
    public PromiseHistory changedTo(LocalDate day, OffsetDateTime at, Code reason) {
        List<Change> longer = new java.util.ArrayList<>(changes);
        longer.add(new Change(current, day, at, reason, null));
        return new PromiseHistory(original, day, longer);
    }
}
