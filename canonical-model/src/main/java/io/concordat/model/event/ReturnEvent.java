package io.concordat.model.event;

import io.concordat.model.returns.Return;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to goods that come back. */
public sealed interface ReturnEvent extends EventData {

    /** The return. */
    Aggregate<Return> returnOrder();

    /** How much of which order line; goods nobody can match to an order stand in the snapshot only. */
    List<OrderLineQuantity> lines();

    /**
     * The customer wants to send goods back.
     *
     * @param returnOrder the return
     * @param lines how much
     * @param reason why
     * @param snapshot the return in full, if the sender has it
     */
    record Requested(
            @Valid Aggregate<Return> returnOrder,
            List<@Valid OrderLineQuantity> lines,
            @Valid @Nullable Code reason,
            @Valid @Nullable Return snapshot)
            implements ReturnEvent {

        /** Copies the list. */
        public Requested {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Goods may come back.
     *
     * @param returnOrder the return
     * @param lines how much may
     * @param reason why
     * @param snapshot the return in full, if the sender has it
     */
    record Authorised(
            @Valid Aggregate<Return> returnOrder,
            List<@Valid OrderLineQuantity> lines,
            @Valid @Nullable Code reason,
            @Valid @Nullable Return snapshot)
            implements ReturnEvent {

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
    record Received(@Valid Aggregate<Return> returnOrder, List<@Valid OrderLineQuantity> lines) implements ReturnEvent {

        /** Copies the list. */
        public Received {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Somebody looked at them.
     *
     * @param returnOrder the return
     * @param lines how much was looked at
     * @param snapshot the return in full: what was accepted, rejected, damaged, and what is done with it
     */
    record Inspected(
            @Valid Aggregate<Return> returnOrder,
            List<@Valid OrderLineQuantity> lines,
            @Valid Return snapshot) implements ReturnEvent {

        /** Copies the list. */
        public Inspected {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The return is done.
     *
     * @param returnOrder the return
     * @param lines what it was about, may be empty
     */
    record Closed(@Valid Aggregate<Return> returnOrder, List<@Valid OrderLineQuantity> lines) implements ReturnEvent {

        /** Copies the list. */
        public Closed {
            lines = List.copyOf(lines);
        }
    }
}
