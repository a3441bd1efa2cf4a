package io.concordat.model.fulfilment;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handling unit: a pallet, a carton on it, a parcel.
 *
 * @param packageId unique within the shipment
 * @param sscc GS1 serial shipping container code, 18 digits
 * @param parent package id of the one it stands in or on
 * @param type UN/ECE Recommendation 21
 * @param tracking numbers the carrier knows it by
 * @param measures weights and outer measures
 * @param contents what is in it
 * @param labels URIs of labels
 * @param values cash on delivery and insured value
 */
@GeneratesBuilder
public record ShipmentPackage(
        @Size(min = 1, max = 50) String packageId,
        @Nullable @Pattern(regexp = "[0-9]{18}") String sscc,
        @Nullable @Size(max = 50) String parent,
        @Valid @Nullable Code type,
        @Valid @Nullable Tracking tracking,
        @Valid @Nullable Measures measures,
        List<@Valid Content> contents,
        @Classified(PERSONAL) List<String> labels,
        @Nullable Values values) {

    /**
     * Numbers the carrier knows a package by.
     *
     * @param trackingNumber what the customer can look up
     * @param carrierPieceId the carrier's piece id
     */
    public record Tracking(
            @Nullable @Size(max = 100) String trackingNumber,
            @Nullable @Size(max = 100) String carrierPieceId) {}

    /**
     * Weights and outer measures.
     *
     * @param gross weight with packing
     * @param net weight of the goods
     * @param tare weight of the packing
     * @param length outer length
     * @param width outer width
     * @param height outer height
     */
    @GeneratesBuilder
    public record Measures(
            @Valid @Nullable Quantity gross,
            @Valid @Nullable Quantity net,
            @Valid @Nullable Quantity tare,
            @Valid @Nullable Quantity length,
            @Valid @Nullable Quantity width,
            @Valid @Nullable Quantity height) {}

    /**
     * Goods in a package.
     *
     * @param shipmentLineId the shipment line
     * @param quantity how much of it
     * @param lots lots and serials
     */
    public record Content(
            @Size(min = 1, max = 50) String shipmentLineId,
            @Valid Quantity quantity,
            List<ShipmentLine.@Valid Lot> lots) {

        /** Copies the list. */
        public Content {
            lots = List.copyOf(lots);
        }
    }

    /**
     * Money that travels with a package.
     *
     * @param cashOnDelivery to be collected
     * @param insured value insured
     */
    public record Values(
            @Nullable Money cashOnDelivery, @Nullable Money insured) {}

    /** Copies the lists. */
    public ShipmentPackage {
        contents = List.copyOf(contents);
        labels = List.copyOf(labels);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
