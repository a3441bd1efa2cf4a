package io.concordat.model.dispute;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.status.BuyerResponse;
import io.concordat.model.status.DisputeStatus;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a dispute stands and who works on it.
 *
 * @param status where it stood when this was written
 * @param buyerResponse what the buyer last answered to the invoice; null when it does not answer that way
 * @param owner the desk that works on it, not a person's name
 * @param openedAt when it was opened
 * @param dueDate when it must be decided
 */
public record DisputeHandling(
        DisputeStatus status,
        @Nullable BuyerResponse buyerResponse,
        @Classified(PERSONAL) @Nullable @Size(max = 100) String owner,
        OffsetDateTime openedAt,
        @Nullable LocalDate dueDate) {

    /** Refuses missing parts. */
    public DisputeHandling {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(openedAt, "openedAt");
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
