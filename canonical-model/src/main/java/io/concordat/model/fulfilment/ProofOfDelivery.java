package io.concordat.model.fulfilment;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the receiver signed for. It belongs to whoever carried the goods, not to the warehouse that sent them, so it is a
 * document of its own; the shipment only refers to it (UBL ReceiptAdvice, X12 861).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id canonical id
 * @param shipment the shipment that was handed over
 * @param at when
 * @param receipt who signed, where
 * @param lines what was taken, refused, missing or damaged; empty when nobody counted
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "proof-of-delivery", version = "1.0.0")
public record ProofOfDelivery(
        Id<ProofOfDelivery> id,
        @Valid Ref<Shipment> shipment,
        OffsetDateTime at,
        @Valid Receipt receipt,
        @Size(max = 10000) List<@Valid Line> lines,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /**
     * Who signed, where.
     *
     * @param number the carrier's number of the proof
     * @param signatory who signed, personal data
     * @param imageUri where the signature or photo lies
     * @param location where it was handed over
     */
    public record Receipt(
            @Nullable @Size(max = 50) String number,
            @Classified(PERSONAL) @Nullable @Size(max = 200) String signatory,

            @Classified(PERSONAL) @Nullable @Size(max = 2000)
            String imageUri,

            @Valid @Classified(PERSONAL) @Nullable Identifier location) {

        /** Nothing known but that it was handed over. */
        public static final Receipt UNSIGNED = new Receipt(null, null, null, null);

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /**
     * What became of one shipment line at the door.
     *
     * @param shipmentLineId the line
     * @param shipped how much the papers say there should be; the others together are not more
     * @param accepted taken
     * @param rejected refused
     * @param rejectReason why
     * @param missing not there
     * @param damageReason what was wrong with it
     */
    @GeneratesBuilder
    public record Line(
            @Size(min = 1, max = 50) String shipmentLineId,
            @Valid Quantity shipped,
            @Valid Quantity accepted,
            @Valid @Nullable Quantity rejected,
            @Valid @Nullable Code rejectReason,
            @Valid @Nullable Quantity missing,
            @Valid @Nullable Code damageReason) {

        /** Refuses missing parts. */
        public Line {
            Objects.requireNonNull(shipmentLineId, "shipmentLineId");
            Objects.requireNonNull(shipped, "shipped");
            Objects.requireNonNull(accepted, "accepted");
        }

        /** A line that was taken as it was sent. */
        public static Line whole(String shipmentLineId, Quantity quantity) {
            return new Line(shipmentLineId, quantity, quantity, null, null, null, null);
        }
    }

    /** Copies the list and refuses missing parts. */
    public ProofOfDelivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(shipment, "shipment");
        Objects.requireNonNull(at, "at");
        lines = List.copyOf(lines);
    }
}
