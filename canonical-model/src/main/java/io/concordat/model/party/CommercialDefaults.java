package io.concordat.model.party;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.terms.FreightTerms;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.terms.Incoterms;
import io.concordat.model.terms.InvoicingPolicy;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order of a customer takes when it says nothing itself.
 *
 * @param currency ISO 4217
 * @param priceLists price lists, best first
 * @param discountClass discount group
 * @param paymentTerms when to pay
 * @param incoterms delivery terms
 * @param freight carrier and who pays for it
 * @param fulfilment what to do when not everything is there
 * @param invoicing when to bill
 * @param ediProfiles how documents are exchanged
 * @param purchaseOrderNumberRequired whether an order without a purchase order number is refused
 */
@GeneratesBuilder
public record CommercialDefaults(
        @Nullable Currency currency,
        List<@Valid Code> priceLists,
        @Valid @Nullable Code discountClass,
        @Valid @Nullable PaymentTerms paymentTerms,
        @Valid @Nullable Incoterms incoterms,
        @Valid @Nullable FreightTerms freight,
        @Valid @Nullable FulfilmentPolicy fulfilment,
        @Nullable InvoicingPolicy invoicing,
        List<@Valid EdiProfile> ediProfiles,
        boolean purchaseOrderNumberRequired) {

    /** Copies the lists. */
    public CommercialDefaults {
        priceLists = List.copyOf(priceLists);
        ediProfiles = List.copyOf(ediProfiles);
    }
}
