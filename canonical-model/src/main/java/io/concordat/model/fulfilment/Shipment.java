package io.concordat.model.fulfilment;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Party;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one or several orders that travel together.
 *
 * @param id canonical id
 * @param shipmentNumber the shipper's number
 * @param status where it was when this was written
 * @param route from where to where
 * @param carriage who carries it, with what papers
 * @param times planned and actual
 * @param lines what it carries, at least one
 * @param handling packages, seals, temperature, proof of delivery
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "shipment", version = "1.0.0")
public record Shipment(
        Id<Shipment> id,
        @Size(min = 1, max = 50) String shipmentNumber,
        ShipmentStatus status,
        @Valid Route route,
        @Valid @Nullable Carriage carriage,
        Times times,
        @Size(min = 1, max = 10000) List<@Valid ShipmentLine> lines,
        @Valid Handling handling,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /**
     * From where to where.
     *
     * @param fromSite site it leaves
     * @param shipTo who receives it, personal data
     */
    public record Route(
            @Valid @Nullable Identifier fromSite,
            @Valid @Nullable Party shipTo) {}

    /**
     * When it was to happen and when it did.
     *
     * @param plannedShip when it should leave
     * @param pickedUp when the carrier took it
     * @param dispatched when it left
     * @param estimatedDelivery when it should arrive
     * @param delivered when it arrived
     */
    @GeneratesBuilder
    public record Times(
            @Nullable OffsetDateTime plannedShip,
            @Nullable OffsetDateTime pickedUp,
            @Nullable OffsetDateTime dispatched,
            @Nullable OffsetDateTime estimatedDelivery,
            @Nullable OffsetDateTime delivered) {}

    /**
     * Packages and what happened at the door.
     *
     * @param packages the package tree, parents before children
     * @param seals seal numbers
     * @param temperature required temperature, for people
     * @param hazardDocuments URIs of dangerous goods papers
     * @param proofsOfDelivery where it stands what the receiver signed
     */
    public record Handling(
            List<@Valid ShipmentPackage> packages,
            List<String> seals,
            @Nullable @Size(max = 100) String temperature,
            List<String> hazardDocuments,
            List<@Valid Ref<ProofOfDelivery>> proofsOfDelivery) {

        /** Nothing known. */
        public static final Handling NONE = new Handling(List.of(), List.of(), null, List.of(), List.of());

        /** Copies the lists. */
        public Handling {
            packages = List.copyOf(packages);
            seals = List.copyOf(seals);
            hazardDocuments = List.copyOf(hazardDocuments);
            proofsOfDelivery = List.copyOf(proofsOfDelivery);
        }
    }

    /** Copies the list and refuses missing parts. */
    public Shipment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        lines = List.copyOf(lines);
    }

    /** The orders it carries goods of, each once, in the order of its lines. */
    public List<Id<SalesOrder>> orders() {
        return lines.stream().map(line -> line.orderLine().id()).distinct().collect(Collectors.toUnmodifiableList());
    }

    /** The orders as references, for documents that cite them. */
    public List<Ref<SalesOrder>> orderRefs() {
        return orders().stream().map(Ref::to).toList();
    }
}
