package io.concordat.model.rule;

import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.order.LineItem;
import io.concordat.model.order.LineItemBuilder;
import io.concordat.model.party.Party;
import io.concordat.model.party.PartyBuilder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.AllowanceChargeBuilder;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.SystemRole;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Small parts the sample documents are made of. */
final class Samples {

    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:00:00Z");
    static final TaxCategory S20 = TaxCategory.standard("20");
    static final TaxCategory Z = new TaxCategory(Code.of("Z", "UNCL5305"), BigDecimal.ZERO);

    private Samples() {}

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static Quantity pieces(String value) {
        return Quantity.of(value, "C62");
    }

    static Meta meta(Class<? extends Record> type) {
        if (type.getAnnotation(Contract.class) == null) {
            throw new IllegalArgumentException(type + " is no contract");
        }
        return Meta.first(type, Producer.of("erp-1", SystemRole.ERP), NOW);
    }

    static Party party(String name) {
        return PartyBuilder.builder()
                .legalName(name)
                .identifiers(List.of(Identifier.of("urn:gs1:gln", "4000001000005", "GLN")))
                .build();
    }

    static LineItem item(String number) {
        return LineItemBuilder.builder()
                .sellerItemId(number)
                .identifiers(List.of(Identifier.of("urn:gs1:gtin", "4006381333931", "GTIN")))
                .build();
    }

    static AllowanceCharge adjustment(String id, AllowanceCharge.Kind kind, String amount) {
        return AllowanceChargeBuilder.builder()
                .id(id)
                .kind(kind)
                .reason(new AllowanceCharge.Reason(null, "agreed"))
                .amount(eur(amount))
                .taxCategories(List.of(S20))
                .build();
    }

    static TaxLine tax(TaxCategory category, String taxable, String tax) {
        return TaxLineBuilder.builder()
                .taxType("VAT")
                .category(category)
                .taxable(eur(taxable))
                .tax(eur(tax))
                .build();
    }

    static Appendix noAppendix() {
        return Appendix.EMPTY;
    }

    /** The list with another element at a place. */
    static <T> List<T> with(List<T> list, int index, T element) {
        List<T> copy = new ArrayList<>(list);
        copy.set(index, element);
        return copy;
    }

    /** The list with one more element. */
    static <T> List<T> plus(List<T> list, T element) {
        List<T> copy = new ArrayList<>(list);
        copy.add(element);
        return copy;
    }
}
