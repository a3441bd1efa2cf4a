package io.concordat.model.quote;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.order.OrderHeader;
import io.concordat.model.status.QuoteStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a quote is, apart from who, what and how much.
 *
 * @param quoteNumber the seller's number
 * @param status where it stood when this was written
 * @param statusReason why, when it was rejected
 * @param issuedAt when it was written
 * @param validity when it may be accepted; null for no end
 * @param channel where it was asked for, for example {@code WEB}
 * @param requestNumber number of the buyer's request for quotation
 * @param references contracts, projects, earlier quotes
 * @param probabilityPercent how likely an order is, 0 to 100
 */
@GeneratesBuilder
public record QuoteHeader(
        @Size(min = 1, max = 50) String quoteNumber,
        QuoteStatus status,
        @Valid @Nullable Code statusReason,
        OffsetDateTime issuedAt,
        @Nullable DateWindow validity,
        @Valid @Nullable Code channel,
        @Nullable @Size(max = 50) String requestNumber,
        List<OrderHeader.@Valid DocumentReference> references,
        @Nullable @PositiveOrZero BigDecimal probabilityPercent) {

    /** Copies the list and refuses missing parts. */
    public QuoteHeader {
        Objects.requireNonNull(quoteNumber, "quoteNumber");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(issuedAt, "issuedAt");
        references = List.copyOf(references);
    }
}
