package io.concordat.model.fulfilment;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the receiver signed for.
 *
 * @param at when
 * @param signatory who signed, personal data
 * @param imageUri where the signature or photo lies
 * @param location where it was handed over
 * @param lines what was taken, refused, missing or damaged
 */
@GeneratesBuilder
public record DeliveryProof(
        OffsetDateTime at,
        @Classified(PERSONAL) @Nullable @Size(max = 200) String signatory,
        @Classified(PERSONAL) @Nullable @Size(max = 2000) String imageUri,
        @Classified(PERSONAL) @Nullable Identifier location,
        List<Line> lines) {

    /**
     * What became of one shipment line at the door.
     *
     * @param shipmentLineId the line
     * @param accepted taken
     * @param rejected refused
     * @param rejectReason why
     * @param missing not there
     * @param damageReason what was wrong with it
     */
    @GeneratesBuilder
    public record Line(
            @Size(min = 1, max = 50) String shipmentLineId,
            Quantity accepted,
            @Nullable Quantity rejected,
            @Nullable Code rejectReason,
            @Nullable Quantity missing,
            @Nullable Code damageReason) {}

    /** Copies the list. */
    public DeliveryProof {
        lines = List.copyOf(lines);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
