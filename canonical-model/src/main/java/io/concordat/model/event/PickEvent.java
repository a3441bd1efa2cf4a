package io.concordat.model.event;

import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens in the warehouse before goods are packed. */
public sealed interface PickEvent extends EventData {

    /** The order. */
    Aggregate<SalesOrder> order();

    /** The warehouse's number of the work. */
    String pickId();

    /** How much of which order line. */
    List<LineQuantity> lines();

    /**
     * The warehouse may start.
     *
     * @param order the order
     * @param pickId the work
     * @param lines what is to be picked
     */
    record Released(
            @Valid Aggregate<SalesOrder> order,
            @Size(min = 1, max = 100) String pickId,
            List<@Valid LineQuantity> lines)
            implements PickEvent {
        /** Copies the list. */
        public Released {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Goods were picked. A later event of the same work replaces its quantities; zero means it was put back.
     *
     * @param order the order
     * @param pickId the work
     * @param lines what was picked
     */
    record Completed(
            @Valid Aggregate<SalesOrder> order,
            @Size(min = 1, max = 100) String pickId,
            List<@Valid LineQuantity> lines)
            implements PickEvent {
        /** Copies the list. */
        public Completed {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Goods were not where they should be.
     *
     * @param order the order
     * @param pickId the work
     * @param lines what is missing
     * @param reason why
     */
    record Shortage(
            @Valid Aggregate<SalesOrder> order,
            @Size(min = 1, max = 100) String pickId,
            List<@Valid LineQuantity> lines,
            @Valid @Nullable Code reason)
            implements PickEvent {
        /** Copies the list. */
        public Shortage {
            lines = List.copyOf(lines);
        }
    }
}
