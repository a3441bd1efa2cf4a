package io.concordat.model.fulfilment;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.terms.FreightTerms;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who carries a shipment, at what cost, with what papers.
 *
 * @param carrierName for people
 * @param freight carrier code (SCAC), service, account and who pays
 * @param mode means of transport, UN/ECE Recommendation 19
 * @param cost what the carriage costs
 * @param billOfLading number of the bill of lading
 * @param proNumber the carrier's number
 * @param masterTracking tracking number of the whole shipment
 * @param despatchAdvice the advice sent to the receiver (ASN)
 */
@GeneratesBuilder
public record Carriage(
        @Nullable @Size(max = 200) String carrierName,
        @Valid @Nullable FreightTerms freight,
        @Valid @Nullable Code mode,
        @Valid @Nullable Cost cost,
        @Nullable @Size(max = 50) String billOfLading,
        @Nullable @Size(max = 50) String proNumber,
        @Nullable @Size(max = 100) String masterTracking,
        @Valid @Nullable DespatchAdvice despatchAdvice) {

    /**
     * What the carriage costs.
     *
     * @param estimated before
     * @param billed to the customer
     * @param actual on the carrier's invoice
     * @param weightBasis what was charged by: gross, dimensional, freight class
     */
    public record Cost(
            @Nullable Money estimated,
            @Nullable Money billed,
            @Nullable Money actual,
            @Valid @Nullable Code weightBasis) {}

    /**
     * The advice sent ahead of the goods.
     *
     * @param number its number
     * @param sentAt when it was sent; null when not yet
     * @param transport how, for example {@code X12 856}
     */
    public record DespatchAdvice(
            @Size(min = 1, max = 50) String number,
            @Nullable OffsetDateTime sentAt,
            @Nullable @Size(max = 35) String transport) {}
}
