package io.concordat.adapter.wms;

import io.concordat.model.document.Note;
import io.concordat.model.order.LineItem;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderParties;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Party;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a warehouse shall ship for one order.
 *
 * @param id canonical id of the work
 * @param order the order it is for
 * @param shipTo who receives the goods, personal data
 * @param lines what and how much, at least one line
 * @param policy what to do when not everything is there
 * @param requested when the goods should leave; null when the customer did not say
 * @param instructions for the people in the warehouse
 */
public record FulfilmentOrder(
        Id<FulfilmentOrder> id,
        Ref<SalesOrder> order,
        Party shipTo,
        List<Line> lines,
        FulfilmentPolicy policy,
        @Nullable DateWindow requested,
        List<Note> instructions) {

    /**
     * One line of the work.
     *
     * @param lineId the order line
     * @param item what
     * @param quantity how much, more than zero, in the order line's unit
     * @param policy the line's own policy; null for that of the work
     */
    public record Line(
            String lineId,
            LineItem item,
            Quantity quantity,
            @Nullable FulfilmentPolicy policy) {

        /** Refuses missing parts and a quantity that is not more than zero. */
        public Line {
            Objects.requireNonNull(lineId, "lineId");
            Objects.requireNonNull(item, "item");
            if (quantity.signum() <= 0) {
                throw new IllegalArgumentException("line '" + lineId + "' asks the warehouse for " + quantity
                        + ": expected more than zero, leave the line out");
            }
        }

        static Line of(OrderLine line) {
            FulfilmentPolicy own = line.schedule().parts().stream()
                    .flatMap(part -> Stream.ofNullable(part.policy()))
                    .findFirst()
                    .orElse(null);
            return new Line(line.lineId(), line.item(), line.quantity(), own);
        }
    }

    /** Copies the lists and refuses work without lines. */
    public FulfilmentOrder {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(shipTo, "shipTo");
        Objects.requireNonNull(policy, "policy");
        lines = List.copyOf(lines);
        instructions = List.copyOf(instructions);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("work for order " + order + " has no lines: there is nothing to ship");
        }
    }

    /** The work to ship a whole order, backordered lines included; the same order always gives the same id. */
    public static FulfilmentOrder of(SalesOrder order) {
        OrderParties parties = order.parties();
        return new FulfilmentOrder(
                Id.derived("fo", order.id().value()),
                new Ref<>(order.id(), List.of(), null, order.meta().revision(), null),
                Objects.requireNonNullElse(parties.shipTo(), parties.soldTo()),
                order.lines().stream().map(Line::of).toList(),
                order.delivery().policy(),
                order.delivery().requestedShip(),
                order.delivery().instructions());
    }

    /** The same work with other lines, for a release of a part. */
    public FulfilmentOrder withLines(List<Line> others) {
        return new FulfilmentOrder(id, order, shipTo, others, policy, requested, instructions);
    }
}
