package io.concordat.model.order;

import static io.concordat.model.Classification.PAYMENT;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.terms.Incoterms;
import io.concordat.model.terms.InvoicingPolicy;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Code;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The money side of what was agreed.
 *
 * @param currency ISO 4217; every amount of the order has it
 * @param exchange rate to the company's currency
 * @param priceDate day the prices are of; null for the order's date
 * @param rounding how amounts were rounded
 * @param tax who determines the tax and when
 * @param incoterms delivery terms
 * @param paymentTerms when to pay
 * @param invoicing when to bill; null for the seller's default
 * @param paymentMethod UNCL 4461
 * @param authorisations keys of payment authorisations
 */
@GeneratesBuilder
public record CommercialTerms(
        Currency currency,
        @Valid @Nullable Exchange exchange,
        @Nullable LocalDate priceDate,
        RoundingPolicy rounding,
        @Valid TaxDetermination tax,
        @Valid @Nullable Incoterms incoterms,
        @Valid @Nullable PaymentTerms paymentTerms,
        @Nullable InvoicingPolicy invoicing,
        @Valid @Nullable Code paymentMethod,
        @Classified(PAYMENT) List<@Valid Identifier> authorisations) {

    /**
     * A rate of exchange.
     *
     * @param to the company's currency
     * @param rate units of {@code to} for one unit of the order's currency
     * @param source where the rate comes from
     * @param asOf when it was taken
     */
    public record Exchange(
            Currency to,
            @Positive BigDecimal rate,
            @Nullable @Size(max = 100) String source,
            @Nullable OffsetDateTime asOf) {}

    /**
     * Who determines the tax and when.
     *
     * @param mode how
     * @param estimate what the sender expects, when the totals do not contain it
     * @param engineRef transaction of the tax engine
     * @param asOf when it was determined
     */
    public record TaxDetermination(
            Mode mode,
            @Nullable Money estimate,
            @Nullable @Size(max = 100) String engineRef,
            @Nullable OffsetDateTime asOf) {

        /** How tax is determined. */
        public enum Mode {

            /** The totals contain it as stated in the document. */
            STATED,

            /** Later, when the goods are billed; the totals do not contain it. */
            AT_INVOICE,

            /** By a tax engine. */
            ENGINE,

            /** No tax applies. */
            NONE
        }

        /** By a mode alone. */
        public static TaxDetermination of(Mode mode) {
            return new TaxDetermination(mode, null, null, null);
        }
    }

    /** Copies the list. */
    public CommercialTerms {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(tax, "tax");
        authorisations = List.copyOf(authorisations);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
