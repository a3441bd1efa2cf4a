package io.concordat.model.event;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.LineItem;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.Hold;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an order as a whole or to one of its lines. */
public sealed interface OrderEvent extends EventData {

    /** The order. */
    Aggregate<SalesOrder> order();

    /**
     * A customer's order came in.
     *
     * @param order the order
     * @param snapshot the order as received; its line quantities are the demand
     */
    record Received(
            @Valid Aggregate<SalesOrder> order, @Valid SalesOrder snapshot) implements OrderEvent {}

    /**
     * The seller will deliver; also the refusal of a requested cancellation.
     *
     * @param order the order
     * @param lines answers by line; empty when all are accepted as ordered
     */
    record Accepted(@Valid Aggregate<SalesOrder> order, List<@Valid LineAcknowledgement> lines) implements OrderEvent {
        /** Copies the list. */
        public Accepted {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The seller will not deliver.
     *
     * @param order the order
     * @param reason why
     * @param lines answers by line, may be empty
     */
    record Rejected(
            @Valid Aggregate<SalesOrder> order, @Valid Code reason, List<@Valid LineAcknowledgement> lines)
            implements OrderEvent {
        /** Copies the list. */
        public Rejected {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The order was amended.
     *
     * @param order the order, one revision on
     * @param snapshot the order as amended; its line quantities replace the demand
     * @param reason why
     */
    record Changed(
            @Valid Aggregate<SalesOrder> order,
            @Valid SalesOrder snapshot,
            @Valid @Nullable Code reason) implements OrderEvent {}

    /**
     * Something stops the order or a line.
     *
     * @param order the order
     * @param hold what stops it
     */
    record Held(@Valid Aggregate<SalesOrder> order, @Valid Hold hold) implements OrderEvent {}

    /**
     * A hold was released. May be recorded before the hold itself.
     *
     * @param order the order
     * @param holdId the hold
     * @param by the desk or system that released it
     */
    record Released(
            @Valid Aggregate<SalesOrder> order,
            @Size(min = 1, max = 100) String holdId,
            @Classified(PERSONAL) @Size(max = 100) String by)
            implements OrderEvent {
        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /**
     * Somebody wants the order cancelled.
     *
     * @param order the order
     * @param reason why
     */
    record CancellationRequested(
            @Valid Aggregate<SalesOrder> order,
            @Valid @Nullable Code reason) implements OrderEvent {}

    /**
     * Quantity was taken out of the order.
     *
     * @param order the order
     * @param lines how much of which line; empty when the whole order is cancelled
     * @param reason why
     */
    record Cancelled(
            @Valid Aggregate<SalesOrder> order,
            List<@Valid LineQuantity> lines,
            @Valid @Nullable Code reason) implements OrderEvent {
        /** Copies the list. */
        public Cancelled {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What is still open was given up (short close).
     *
     * @param order the order
     * @param lines how much of which line is given up
     * @param reason why
     */
    record Closed(
            @Valid Aggregate<SalesOrder> order,
            List<@Valid LineQuantity> lines,
            @Valid @Nullable Code reason) implements OrderEvent {
        /** Copies the list. */
        public Closed {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A cancelled order is wanted again.
     *
     * @param order the order
     * @param reason why
     */
    record Reinstated(
            @Valid Aggregate<SalesOrder> order,
            @Valid @Nullable Code reason) implements OrderEvent {}

    /**
     * Quantity of a line is not there and waits.
     *
     * @param order the order
     * @param lineId the line
     * @param quantity how much is missing
     * @param reason why
     * @param promised when it should be there; null when nobody knows
     */
    record LineBackordered(
            @Valid Aggregate<SalesOrder> order,
            @Size(min = 1, max = 50) String lineId,
            @Valid Quantity quantity,
            @Valid @Nullable Code reason,
            @Nullable DateWindow promised)
            implements OrderEvent {}

    /**
     * Another item is sent for a line.
     *
     * @param order the order
     * @param lineId the line
     * @param substitute what is sent
     * @param reason why
     */
    record LineSubstituted(
            @Valid Aggregate<SalesOrder> order,
            @Size(min = 1, max = 50) String lineId,
            @Valid LineItem substitute,
            @Valid @Nullable Code reason)
            implements OrderEvent {}

    /**
     * A line is promised for another day.
     *
     * @param order the order
     * @param lineId the line
     * @param promised the new promise
     * @param reason why
     */
    record LineRePromised(
            @Valid Aggregate<SalesOrder> order,
            @Size(min = 1, max = 50) String lineId,
            DateWindow promised,
            @Valid @Nullable Code reason)
            implements OrderEvent {}
}
