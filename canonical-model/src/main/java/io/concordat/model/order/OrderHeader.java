package io.concordat.model.order;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an order is, apart from who, what and how much.
 *
 * @param orderNumber the seller's or, before there is one, the buyer's number
 * @param type what kind of order
 * @param orderedAt when the customer ordered
 * @param channel where the order came in, for example {@code EDI}, {@code WEB}
 * @param customerPurchaseOrder the customer's own number
 * @param blanketOrder the blanket order this releases, with the release's number as line id
 * @param references contracts, quotes, projects
 * @param edi how the order arrived over EDI
 */
@GeneratesBuilder
public record OrderHeader(
        @Size(min = 1, max = 50) String orderNumber,
        Type type,
        OffsetDateTime orderedAt,
        @Valid @Nullable Code channel,
        @Valid @Nullable PurchaseOrder customerPurchaseOrder,
        @Valid @Nullable Ref<SalesOrder> blanketOrder,
        List<@Valid DocumentReference> references,
        @Valid @Nullable EdiTrace edi) {

    /** What kind of order. */
    public enum Type {
        /** An ordinary order. */
        STANDARD,
        /** To be done first. */
        RUSH,
        /** Shipped by the supplier. */
        DROP_SHIP,
        /** Between own sites. */
        TRANSFER,
        /** Goods stay ours at the customer's. */
        CONSIGNMENT,
        /** A call-off from a blanket order. */
        BLANKET_RELEASE,
        /** Free sample. */
        SAMPLE,
        /** Takes the place of something returned or lost. */
        REPLACEMENT
    }

    /**
     * The customer's own number of the order.
     *
     * @param number purchase order number
     * @param releaseNumber release of it
     * @param date its date
     * @param type the customer's type code
     */
    public record PurchaseOrder(
            @Size(min = 1, max = 50) String number,
            @Nullable @Size(max = 50) String releaseNumber,
            @Nullable LocalDate date,
            @Valid @Nullable Code type) {}

    /**
     * A document this order refers to.
     *
     * @param kind for example {@code CONTRACT}, {@code QUOTE}, {@code PROJECT}, {@code ORIGINATOR}
     * @param number its number
     */
    public record DocumentReference(
            @Valid Code kind,
            @Classified(PERSONAL) @Size(min = 1, max = 100) String number) {
        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /** Copies the list. */
    public OrderHeader {
        Objects.requireNonNull(orderNumber, "orderNumber");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(orderedAt, "orderedAt");
        references = List.copyOf(references);
    }
}
