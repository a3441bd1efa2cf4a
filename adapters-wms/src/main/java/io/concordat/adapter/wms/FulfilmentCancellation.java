package io.concordat.adapter.wms;

import io.concordat.model.event.LineQuantity;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import java.util.List;
import java.util.Objects;

/**
 * The wish to stop work that was released, or part of it.
 *
 * @param work the work
 * @param lines how much of which line; empty for everything that has not left
 * @param reason why
 */
public record FulfilmentCancellation(Id<FulfilmentOrder> work, List<LineQuantity> lines, Code reason) {

    /** Copies the list and refuses missing parts, a line named twice and a quantity that is not more than zero. */
    public FulfilmentCancellation {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(reason, "reason");
        lines = List.copyOf(lines);
        for (LineQuantity line : lines) {
            if (line.quantity().signum() <= 0) {
                throw new IllegalArgumentException("cancellation of work " + work + " stops " + line.quantity()
                        + " of line '" + line.lineId() + "': expected more than zero, leave the line out");
            }
        }
        Lines.refuseTwice(
                "cancellation of work " + work,
                lines.stream().map(LineQuantity::lineId).toList());
    }
}
