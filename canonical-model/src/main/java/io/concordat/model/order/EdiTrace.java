package io.concordat.model.order;

import io.concordat.model.GeneratesBuilder;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a document arrived over EDI.
 *
 * @param standard {@code X12}, {@code EDIFACT}, {@code UBL}
 * @param version of the standard
 * @param controlNumber interchange, group and set control numbers, joined by slashes
 * @param sender sender's interchange id
 * @param receiver receiver's interchange id
 * @param receivedAt when it came in
 * @param acknowledgement state of the functional acknowledgement
 */
@GeneratesBuilder
public record EdiTrace(
        @Size(min = 1, max = 20) String standard,
        @Nullable @Size(max = 255) String version,
        @Nullable @Size(max = 100) String controlNumber,
        @Nullable @Size(max = 100) String sender,
        @Nullable @Size(max = 100) String receiver,
        @Nullable OffsetDateTime receivedAt,
        @Nullable Acknowledgement acknowledgement) {

    /** State of the functional acknowledgement. */
    public enum Acknowledgement {
        /** Not sent yet. */
        DUE,
        /** Accepted. */
        ACCEPTED,
        /** Accepted with errors. */
        ACCEPTED_WITH_ERRORS,
        /** Refused. */
        REFUSED
    }
}
