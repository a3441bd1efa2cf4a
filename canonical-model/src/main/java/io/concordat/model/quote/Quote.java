package io.concordat.model.quote;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.order.CommercialTerms;
import io.concordat.model.order.DeliveryRequest;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderParties;
import io.concordat.model.value.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An offer: what an order of it would be. Its amounts tie out as an order's do; alternatives stand beside them.
 *
 * <p>Immutable and thread-safe. Amounts are in {@code terms.currency}.
 *
 * @param id canonical id, the same over all revisions
 * @param header number, status, validity
 * @param parties who takes part
 * @param terms the money side of the offer
 * @param delivery how and when goods would come; null when nothing is said
 * @param lines what is offered, at least one
 * @param amounts anticipated allowances, charges, taxes, totals of the lines without their alternatives
 * @param acceptance who accepted it and what became of it; null before
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "quote", version = "1.0.0")
public record Quote(
        Id<Quote> id,
        @Valid QuoteHeader header,
        @Valid OrderParties parties,
        @Valid CommercialTerms terms,
        @Valid @Nullable DeliveryRequest delivery,
        @Size(min = 1, max = 10000) List<@Valid QuoteLine> lines,
        @Valid OrderAmounts amounts,
        @Valid @Nullable QuoteAcceptance acceptance,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /** Copies the list and refuses missing parts. */
    public Quote {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(terms, "terms");
        lines = List.copyOf(lines);
    }

    /** The line with this id. */
    public Optional<QuoteLine> line(String lineId) {
        return lines.stream().filter(line -> line.lineId().equals(lineId)).findFirst();
    }
}
