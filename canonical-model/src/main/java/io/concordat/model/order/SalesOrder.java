package io.concordat.model.order;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.value.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sales order as one revision of it was agreed. It has no status field: how far it is, the events tell.
 *
 * <p>Immutable and thread-safe. Amounts are in {@code terms.currency}; whether they tie out the rules {@code ORD-*} say.
 *
 * @param id canonical id, the same over all revisions
 * @param header what the order is
 * @param parties who takes part
 * @param terms the money side of the agreement
 * @param delivery how and when the goods are wanted
 * @param controls holds, credit, milestones
 * @param lines at least one
 * @param amounts allowances, charges, taxes, totals
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "sales-order", version = "1.0.0")
public record SalesOrder(
        Id<SalesOrder> id,
        @Valid OrderHeader header,
        @Valid OrderParties parties,
        @Valid CommercialTerms terms,
        @Valid DeliveryRequest delivery,
        @Valid OrderControls controls,
        @Size(min = 1, max = 10000) List<@Valid OrderLine> lines,
        @Valid OrderAmounts amounts,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /** Copies the list and refuses missing parts. */
    public SalesOrder {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(terms, "terms");
        lines = List.copyOf(lines);
    }

    /** The line with this id. */
    public Optional<OrderLine> line(String lineId) {
        return lines.stream().filter(line -> line.lineId().equals(lineId)).findFirst();
    }
}
