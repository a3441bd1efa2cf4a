package io.concordat.model.billing;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a tax authority said about an invoice.
 *
 * @param authority which
 * @param clearanceId number it gave
 * @param hash digest it gave
 * @param qrCode text of the code to print
 * @param submittedAt when it was handed in
 * @param status what it said
 */
@GeneratesBuilder
public record RegulatoryClearance(
        @Size(min = 1, max = 100) String authority,
        @Nullable @Size(max = 100) String clearanceId,
        @Nullable @Size(max = 255) String hash,
        @Classified(PERSONAL) @Nullable @Size(max = 4000) String qrCode,
        @Nullable OffsetDateTime submittedAt,
        @Valid Code status) {

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
