package io.concordat.model.event;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.fulfilment.ProofOfDelivery;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a shipment. A carrier knows the shipment only; which orders it serves, its own documents say. */
public sealed interface ShipmentEvent extends EventData {

    /** The shipment. */
    Aggregate<Shipment> shipment();

    /**
     * Goods stand packed.
     *
     * @param shipment the shipment
     * @param snapshot what is in it
     */
    record Packed(
            @Valid Aggregate<Shipment> shipment, @Valid Shipment snapshot) implements ShipmentEvent {}

    /**
     * Goods left the building.
     *
     * @param shipment the shipment
     * @param snapshot what is in it
     */
    record Dispatched(
            @Valid Aggregate<Shipment> shipment, @Valid Shipment snapshot) implements ShipmentEvent {}

    /**
     * The carrier said where it is.
     *
     * @param shipment the shipment
     * @param status where it is
     * @param location place, for people
     * @param estimatedDelivery when it should arrive
     */
    record InTransit(
            @Valid Aggregate<Shipment> shipment,
            ShipmentStatus status,
            @Classified(PERSONAL) @Nullable @Size(max = 255) String location,
            @Nullable OffsetDateTime estimatedDelivery)
            implements ShipmentEvent {

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /**
     * Goods arrived.
     *
     * @param shipment the shipment
     * @param lines how much of which shipment line (by its line id); empty when all of it arrived
     * @param proof where it stands what the receiver signed; it may come later, see {@link ProofReceived}
     */
    record Delivered(
            @Valid Aggregate<Shipment> shipment,
            List<@Valid LineQuantity> lines,
            @Valid @Nullable Ref<ProofOfDelivery> proof)
            implements ShipmentEvent {

        /** Copies the list. */
        public Delivered {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What the receiver signed came in. It says how much was really taken, refused and missing.
     *
     * @param shipment the shipment
     * @param proof the proof
     * @param snapshot the proof in full
     */
    record ProofReceived(
            @Valid Aggregate<Shipment> shipment,
            @Valid Aggregate<ProofOfDelivery> proof,
            @Valid ProofOfDelivery snapshot)
            implements ShipmentEvent {}

    /**
     * Something went wrong under way.
     *
     * @param shipment the shipment
     * @param status attempted, refused, lost, damaged, returning or returned
     * @param reason why
     * @param lines how much of which shipment line is concerned; empty for all
     */
    record ExceptionReported(
            @Valid Aggregate<Shipment> shipment,
            ShipmentStatus status,
            @Valid @Nullable Code reason,
            List<@Valid LineQuantity> lines)
            implements ShipmentEvent {

        /** Copies the list. */
        public ExceptionReported {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The shipment does not count: its goods did not leave or came straight back.
     *
     * @param shipment the shipment
     * @param reason why
     */
    record Voided(
            @Valid Aggregate<Shipment> shipment,
            @Valid @Nullable Code reason) implements ShipmentEvent {}
}
