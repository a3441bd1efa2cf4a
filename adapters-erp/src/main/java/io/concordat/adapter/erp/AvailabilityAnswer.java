package io.concordat.adapter.erp;

import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Quantity;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What could be delivered, as the ERP sees it.
 *
 * @param lines one for each line asked, in the order asked
 * @param asOf when it was looked up; it may be gone a moment later
 */
public record AvailabilityAnswer(List<Line> lines, OffsetDateTime asOf) {

    /**
     * The stock for one line.
     *
     * @param lineId the asker's name for the line
     * @param available how much could leave now
     * @param restPromised when the rest should be there; null when nothing is missing or nobody knows
     */
    public record Line(
            String lineId, Quantity available, @Nullable DateWindow restPromised) {

        /** Refuses missing parts. */
        public Line {
            Objects.requireNonNull(lineId, "lineId");
            Objects.requireNonNull(available, "available");
        }
    }

    /** Copies the list. */
    public AvailabilityAnswer {
        lines = List.copyOf(lines);
        Objects.requireNonNull(asOf, "asOf");
    }
}
