package io.concordat.model.quote;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a customer accepted a quote, and what became of it.
 *
 * @param by who accepted, the desk or system
 * @param at when
 * @param lines what was taken; empty for all of it as offered
 * @param orders the orders made from it
 */
public record QuoteAcceptance(
        @Classified(PERSONAL) @Nullable @Size(max = 100) String by,
        OffsetDateTime at,
        List<@Valid AcceptedLine> lines,
        List<@Valid Ref<SalesOrder>> orders) {

    /**
     * What of a line was taken.
     *
     * @param lineId the quote's line
     * @param alternativeId the alternative taken; null for the line itself
     * @param quantity how much; null for all of it
     */
    public record AcceptedLine(
            @Size(min = 1, max = 50) String lineId,
            @Nullable @Size(max = 50) String alternativeId,
            @Valid @Nullable Quantity quantity) {}

    /** Copies the lists and refuses missing parts. */
    public QuoteAcceptance {
        Objects.requireNonNull(at, "at");
        lines = List.copyOf(lines);
        orders = List.copyOf(orders);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
