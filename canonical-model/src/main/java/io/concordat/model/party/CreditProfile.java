package io.concordat.model.party;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Money;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How much credit a customer has, as of a moment.
 *
 * @param limit the limit; null when unlimited or not set
 * @param exposure what of it is used: open receivables and open orders
 * @param status what the credit department thinks
 * @param rating rating word of a bureau or our own
 * @param unlimited whether there is no limit
 * @param reviewDate when it is looked at again
 * @param expiry when it ends
 * @param insuredLimit what an insurer covers
 * @param asOf when the figures were taken
 */
@GeneratesBuilder
public record CreditProfile(
        @Nullable Money limit,
        @Nullable Exposure exposure,
        Status status,
        @Classified(PERSONAL) @Nullable @Size(max = 50) String rating,
        boolean unlimited,
        @Nullable LocalDate reviewDate,
        @Nullable LocalDate expiry,
        @Nullable Money insuredLimit,
        OffsetDateTime asOf) {

    /**
     * What of a limit is used. All amounts in one currency, 0 or more.
     *
     * @param used total
     * @param openOrders ordered, not billed
     * @param openReceivables billed, not paid
     */
    public record Exposure(Money used, Money openOrders, Money openReceivables) {}

    /** What the credit department thinks of a customer. */
    public enum Status {
        /** Good. */
        OK,
        /** Watched. */
        WATCH,
        /** New orders wait for a person. */
        HOLD,
        /** No new orders. */
        STOP,
        /** Never checked. */
        UNCHECKED
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
