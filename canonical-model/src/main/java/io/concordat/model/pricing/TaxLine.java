package io.concordat.model.pricing;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One tax on one base: EU category and US jurisdiction in one shape (EN 16931 BG-23).
 *
 * @param taxType {@code VAT}, {@code GST}, {@code SALES}, {@code USE}, {@code EXCISE}, {@code WITHHOLDING} or another
 * @param category category and rate
 * @param jurisdiction whose tax it is, when the category does not say
 * @param perUnit tax per unit instead of a rate
 * @param taxable what is taxed
 * @param exempt what of it is exempt
 * @param tax the tax
 * @param exemption why something is exempt
 * @param inclusive whether the tax is contained in the prices
 * @param engineRef the tax engine's transaction
 */
@GeneratesBuilder
public record TaxLine(
        @Size(min = 1, max = 35) String taxType,
        @Valid TaxCategory category,
        @Valid @Nullable Jurisdiction jurisdiction,
        @Nullable Money perUnit,
        Money taxable,
        @Nullable Money exempt,
        Money tax,
        @Valid @Nullable Exemption exemption,
        boolean inclusive,
        @Nullable @Size(max = 100) String engineRef) {

    /**
     * Whose tax it is.
     *
     * @param country ISO 3166-1 alpha-2
     * @param region state or province
     * @param code the authority's code
     * @param level state, county, city or special district
     */
    public record Jurisdiction(
            @Pattern(regexp = "[A-Z]{2}") String country,
            @Nullable @Size(max = 35) String region,
            @Nullable @Size(max = 35) String code,
            @Nullable @Size(max = 35) String level) {}

    /**
     * Why something is exempt.
     *
     * @param reason VATEX or local code
     * @param text words
     * @param certificate number of the customer's certificate
     */
    public record Exemption(
            @Valid @Nullable Code reason,

            @Classified(PERSONAL) @Nullable @Size(max = 1000)
            String text,

            @Classified(PERSONAL) @Nullable @Size(max = 50) String certificate) {

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }
}
