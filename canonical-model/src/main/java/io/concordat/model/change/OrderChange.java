package io.concordat.model.change;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The wish to change one revision of an order, line by line, and the answer to it (UBL OrderChange, Peppol BIS Advanced
 * Ordering). {@code io.concordat.model.amend.Amendments} makes the next revision of the order from an accepted one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id canonical id
 * @param request who wants it, when, why
 * @param base what revision of what order it is about
 * @param lines what is to become of which line, at least one
 * @param amounts what the whole order comes to when all of it is accepted; null when the amounts stay as they are
 * @param response the answer; null before
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "order-change", version = "1.0.0")
public record OrderChange(
        Id<OrderChange> id,
        @Valid Request request,
        @Valid BaseRevision base,
        @Size(min = 1, max = 10000) List<@Valid LineChange> lines,
        @Valid @Nullable OrderAmounts amounts,
        @Valid @Nullable ChangeResponse response,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /** Who wants an order changed. */
    public enum Side {
        /** The customer. */
        BUYER,
        /** We. */
        SELLER
    }

    /**
     * Who wants what, when, why.
     *
     * @param requestId number of the wish, unique for whoever has it
     * @param requestedBy who
     * @param requestedAt when
     * @param sequence number of the wish for this order, 1 first (UBL SequenceNumberID)
     * @param reason why
     */
    @GeneratesBuilder
    public record Request(
            @Size(min = 1, max = 50) String requestId,
            Side requestedBy,
            OffsetDateTime requestedAt,
            @Nullable @Positive Integer sequence,
            @Valid @Nullable Code reason) {

        /** Refuses missing parts. */
        public Request {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(requestedBy, "requestedBy");
            Objects.requireNonNull(requestedAt, "requestedAt");
        }
    }

    /**
     * The revision the wish was made for. If the order has moved on, the wish is stale.
     *
     * @param order the order
     * @param revision its revision, 1 or more
     */
    public record BaseRevision(
            Id<SalesOrder> order, @Positive int revision) {

        /** Refuses a missing order. */
        public BaseRevision {
            Objects.requireNonNull(order, "order");
        }
    }

    /** Copies the list and refuses missing parts. */
    public OrderChange {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(base, "base");
        lines = List.copyOf(lines);
    }
}
