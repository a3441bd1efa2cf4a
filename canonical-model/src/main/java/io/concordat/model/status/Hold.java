package io.concordat.model.status;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that stops an order or a line until it is released. Holds lie over the status; they are no status.
 *
 * @param id unique within the order; a release names it
 * @param type what kind of hold
 * @param scope what it stops
 * @param gates the steps it stops; at least one
 * @param reason why
 * @param owner the desk that must release it, not a person's name
 * @param placedAt when it was placed
 * @param releasedAt when it was released, null while it is active
 * @param releasedBy the desk or system that released it
 */
@GeneratesBuilder
public record Hold(
        @Size(min = 1, max = 100) String id,
        Type type,
        @Valid Scope scope,
        List<Gate> gates,
        @Valid @Nullable Code reason,
        @Classified(PERSONAL) @Size(min = 1, max = 100) String owner,
        OffsetDateTime placedAt,
        @Nullable OffsetDateTime releasedAt,
        @Classified(PERSONAL) @Nullable @Size(max = 100) String releasedBy) {

    /** What kind of hold. */
    public enum Type {

        /** Credit limit or past-due invoices. */
        CREDIT,

        /** Suspicion of fraud. */
        FRAUD,

        /** Export control, licences. */
        COMPLIANCE,

        /** Price to be cleared. */
        PRICE,

        /** Something is missing. */
        DATA_INCOMPLETE,

        /** The customer wants it. */
        CUSTOMER_REQUEST,

        /** Delivery block. */
        DELIVERY_BLOCK,

        /** Billing block. */
        BILLING_BLOCK,

        /** Stock question. */
        INVENTORY,

        /** Quality question. */
        QUALITY,

        /** Tax question. */
        TAX,

        /** Payment must come first. */
        PAYMENT,

        /** A person wants it. */
        MANUAL
    }

    /**
     * What a hold stops.
     *
     * @param lineId the line; null for the whole order
     */
    public record Scope(@Nullable @Size(max = 50) String lineId) {

        /** The whole order. */
        public static final Scope ORDER = new Scope(null);
    }

    /** Copies the list and refuses a hold that stops nothing. */
    public Hold {
        Objects.requireNonNull(type, "type");
        gates = List.copyOf(gates);
        if (gates.isEmpty()) {
            throw new IllegalArgumentException("hold '" + id + "' names no gate: a hold stops at least one step");
        }
    }

    /** Whether it is still in force. */
    public boolean isActive() {
        return releasedAt == null;
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
