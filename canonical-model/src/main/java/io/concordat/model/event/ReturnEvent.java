package io.concordat.model.event;

import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to goods that come back. */
public sealed interface ReturnEvent extends EventData {

    /** The return. */
    Aggregate<?> returnOrder();

    /** How much of which order line. */
    List<OrderLineQuantity> lines();

    /**
     * Goods may come back.
     *
     * @param returnOrder the return
     * @param lines how much may
     * @param reason why
     */
    record Authorised(
            @Valid Aggregate<?> returnOrder,
            List<@Valid OrderLineQuantity> lines,
            @Valid @Nullable Code reason) implements ReturnEvent {
        /** Copies the list. */
        public Authorised {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Goods came back.
     *
     * @param returnOrder the return
     * @param lines how much did in this receipt
     */
    record Received(@Valid Aggregate<?> returnOrder, List<@Valid OrderLineQuantity> lines) implements ReturnEvent {
        /** Copies the list. */
        public Received {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The return is done.
     *
     * @param returnOrder the return
     * @param lines what it was about, may be empty
     */
    record Closed(@Valid Aggregate<?> returnOrder, List<@Valid OrderLineQuantity> lines) implements ReturnEvent {
        /** Copies the list. */
        public Closed {
            lines = List.copyOf(lines);
        }
    }
}
