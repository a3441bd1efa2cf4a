package io.concordat.model.returns;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.status.ReturnStatus;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a return is.
 *
 * @param rmaNumber the seller's number of the authorisation
 * @param type what the customer gets for it
 * @param status where it stood when this was written
 * @param reason why it comes back
 * @param requestedAt when it was asked for
 * @param expiry last day it may be sent; null for no end
 */
@GeneratesBuilder
public record ReturnHeader(
        @Size(min = 1, max = 50) String rmaNumber,
        Type type,
        ReturnStatus status,
        @Valid Code reason,
        OffsetDateTime requestedAt,
        @Nullable LocalDate expiry) {

    /** What a customer gets for what it sends back. */
    public enum Type {
        /** The money. */
        REFUND,
        /** The goods anew. */
        REPLACE,
        /** A credit on account. */
        CREDIT,
        /** The goods, repaired. */
        REPAIR,
        /** We want them back. */
        RECALL,
        /** What the warranty says. */
        WARRANTY
    }

    /** Refuses missing parts. */
    public ReturnHeader {
        Objects.requireNonNull(rmaNumber, "rmaNumber");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(requestedAt, "requestedAt");
    }
}
