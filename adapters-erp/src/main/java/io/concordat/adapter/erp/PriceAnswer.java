package io.concordat.adapter.erp;

import io.concordat.model.value.Code;
import io.concordat.model.value.UnitPrice;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prices as the ERP has them.
 *
 * @param lines one for each line asked, in the order asked
 * @param asOf when they were looked up
 */
public record PriceAnswer(List<Line> lines, OffsetDateTime asOf) {

    /**
     * The price of one line.
     *
     * @param lineId the asker's name for the line
     * @param price net price; null when there is none
     * @param reason why there is none; null when there is one
     */
    public record Line(
            String lineId,
            @Nullable UnitPrice price,
            @Nullable Code reason) {

        /** Refuses an answer with both or neither. */
        public Line {
            Objects.requireNonNull(lineId, "lineId");
            if ((price == null) == (reason == null)) {
                throw new IllegalArgumentException("the answer to line '" + lineId + "' has "
                        + (price == null ? "neither" : "both") + " price and reason: give one of them");
            }
        }
    }

    /** Copies the list. */
    public PriceAnswer {
        lines = List.copyOf(lines);
        Objects.requireNonNull(asOf, "asOf");
    }
}
