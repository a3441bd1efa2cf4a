package io.concordat.adapter.erp;

import io.concordat.adapter.MappingNote;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * The ERP's answer to an order it took into its book. A refusal is no acknowledgement but a failure.
 *
 * @param order the order, with the revision that was booked
 * @param erpOrder the number the ERP knows it by
 * @param decision the answer for the order as a whole
 * @param lines the answers by line; a line has one for each part with a different answer
 * @param acknowledgedAt when the ERP booked it
 * @param notes what of the order the ERP could not take as it was
 */
public record OrderAcknowledgement(
        Ref<SalesOrder> order,
        Identifier erpOrder,
        Decision decision,
        List<LineAcknowledgement> lines,
        OffsetDateTime acknowledgedAt,
        List<MappingNote> notes) {

    /** An answer for a whole order (Peppol Order Response type codes AP, CA, AB). */
    public enum Decision {
        /** As ordered. */
        ACCEPTED,
        /** With other dates, quantities, items or prices: see the lines. */
        ACCEPTED_WITH_CHANGES,
        /** Booked, not yet decided. */
        PENDING
    }

    /** Copies the lists and refuses missing parts. */
    public OrderAcknowledgement {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(erpOrder, "erpOrder");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(acknowledgedAt, "acknowledgedAt");
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** The answers to one line, in the order given; empty when it is not answered. */
    public List<LineAcknowledgement> line(String lineId) {
        return lines.stream().filter(line -> line.lineId().equals(lineId)).toList();
    }
}
