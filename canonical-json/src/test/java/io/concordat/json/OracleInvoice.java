package io.concordat.json;

import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceAmounts;
import io.concordat.model.billing.InvoiceBuilder;
import io.concordat.model.billing.InvoiceCurrency;
import io.concordat.model.billing.InvoiceHeaderBuilder;
import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.billing.InvoiceLineBuilder;
import io.concordat.model.billing.InvoiceParties;
import io.concordat.model.billing.InvoiceReferences;
import io.concordat.model.billing.InvoiceReferencesBuilder;
import io.concordat.model.billing.InvoiceSettlement;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.order.LineItemBuilder;
import io.concordat.model.order.LinePricing;
import io.concordat.model.party.Party;
import io.concordat.model.party.PartyBuilder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.ToleranceProfile;
import io.concordat.model.pricing.Totals;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.SystemRole;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** An invoice put together from what a foreign document says; what it does not say is filled in harmlessly. */
final class OracleInvoice {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-01T00:00:00Z");

    final Currency currency;
    final List<InvoiceLine> lines = new ArrayList<>();
    final List<AllowanceCharge> allowancesCharges = new ArrayList<>();
    final List<TaxLine> taxes = new ArrayList<>();
    final List<TaxLine> withholdings = new ArrayList<>();
    InvoiceCurrency.Accounting accounting;
    String type = "380";
    List<InvoiceReferences.PrecedingInvoice> preceding = List.of();
    LocalDate dueDate;
    PaymentTerms terms;

    OracleInvoice(Currency currency) {
        this.currency = currency;
    }

    void line(Quantity quantity, LinePricing pricing) {
        lines.add(InvoiceLineBuilder.builder()
                .lineId(String.valueOf(lines.size() + 1))
                .item(LineItemBuilder.builder().name("goods").build())
                .quantity(quantity)
                .pricing(pricing)
                .build());
    }

    Invoice within(ToleranceProfile profile, Totals totals) {
        Party party = PartyBuilder.builder().legalName("Party").build();
        return InvoiceBuilder.builder()
                .id(Id.of("oracle"))
                .header(InvoiceHeaderBuilder.builder()
                        .number("1")
                        .type(Code.of(type, "UNCL1001"))
                        .issueDate(NOW.toLocalDate())
                        .references(InvoiceReferencesBuilder.builder()
                                .precedingInvoices(preceding)
                                .build())
                        .build())
                .parties(new InvoiceParties(party, party, null, null, null, null, null))
                .currency(
                        new InvoiceCurrency(currency, RoundingPolicy.standard().within(profile), accounting))
                .lines(lines)
                .amounts(new InvoiceAmounts(allowancesCharges, taxes, withholdings, totals))
                .settlement(new InvoiceSettlement(InvoiceIssuance.ISSUED, terms, dueDate, List.of(), null))
                .appendix(Appendix.EMPTY)
                .meta(Meta.first(Invoice.class, Producer.of("oracle", SystemRole.ERP), NOW))
                .build();
    }
}
