package io.concordat.adapter.erp;

import io.concordat.model.value.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question for stock.
 *
 * @param site where it should ship from; null for any site
 * @param lines what and how much
 */
public record AvailabilityRequest(@Nullable Identifier site, List<RequestedLine> lines) {

    /** Copies the list. */
    public AvailabilityRequest {
        lines = List.copyOf(lines);
    }
}
