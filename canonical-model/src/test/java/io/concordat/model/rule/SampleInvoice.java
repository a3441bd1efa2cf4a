package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.S20;
import static io.concordat.model.rule.Samples.Z;
import static io.concordat.model.rule.Samples.adjustment;
import static io.concordat.model.rule.Samples.eur;
import static io.concordat.model.rule.Samples.item;
import static io.concordat.model.rule.Samples.party;
import static io.concordat.model.rule.Samples.pieces;
import static io.concordat.model.rule.Samples.tax;

import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceAmounts;
import io.concordat.model.billing.InvoiceBuilder;
import io.concordat.model.billing.InvoiceCurrency;
import io.concordat.model.billing.InvoiceHeader;
import io.concordat.model.billing.InvoiceHeaderBuilder;
import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.billing.InvoiceLineBuilder;
import io.concordat.model.billing.InvoicePartiesBuilder;
import io.concordat.model.billing.InvoiceReferences;
import io.concordat.model.billing.InvoiceReferencesBuilder;
import io.concordat.model.billing.InvoiceSettlement;
import io.concordat.model.billing.InvoiceSettlement.Balances;
import io.concordat.model.billing.InvoiceSettlementBuilder;
import io.concordat.model.order.LinePricing;
import io.concordat.model.pricing.AllowanceCharge.Kind;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** A corrected invoice in which every rule of invoices has something to look at, and nothing to find. */
final class SampleInvoice {

    static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private SampleInvoice() {}

    static Invoice invoice() {
        return InvoiceBuilder.builder()
                .id(Id.of("inv-1"))
                .header(header())
                .parties(InvoicePartiesBuilder.builder()
                        .seller(party("Seller"))
                        .buyer(party("Buyer"))
                        .build())
                .currency(new InvoiceCurrency(
                        eur("0").currency(), RoundingPolicy.standard(), accounting("SEK", "256.50")))
                .lines(List.of(
                        line("1", SampleOrder.countedPricing(), "10"),
                        line(
                                "2",
                                new LinePricing(
                                        UnitPrice.of("2.00", "EUR", Unit.ONE),
                                        List.of(),
                                        eur("6.00"),
                                        List.of(),
                                        List.of(),
                                        Z,
                                        null),
                                "3")))
                .amounts(amounts())
                .settlement(new InvoiceSettlement(
                        InvoiceIssuance.PENDING,
                        null,
                        DAY.plusDays(30),
                        List.of(),
                        new Balances(eur("138.00"), eur("100.00"), eur("8.00"), eur("0"), eur("20.00"), eur("30.00"))))
                .appendix(Samples.noAppendix())
                .meta(Samples.meta(Invoice.class))
                .build();
    }

    static InvoiceCurrency.Accounting accounting(String currency, String tax) {
        return new InvoiceCurrency.Accounting(Money.currency(currency), null, null, null, Money.of(tax, currency));
    }

    private static InvoiceHeader header() {
        InvoiceReferences references = InvoiceReferencesBuilder.builder()
                .precedingInvoices(List.of(new InvoiceReferences.PrecedingInvoice(null, "INV-0", null, List.of())))
                .build();
        return InvoiceHeaderBuilder.builder()
                .number("INV-1")
                .type(Code.of("384", "UNCL1001"))
                .issueDate(DAY)
                .period(DateWindow.of(DAY.withDayOfMonth(1), DAY))
                .references(references)
                .build();
    }

    private static InvoiceLine line(String id, LinePricing pricing, String quantity) {
        return InvoiceLineBuilder.builder()
                .lineId(id)
                .item(item("item-" + id))
                .quantity(pieces(quantity))
                .pricing(pricing)
                .period(DateWindow.on(DAY))
                .build();
    }

    /** 142.80 − 2.28 withheld − 2.80 prepaid + 0.28 rounding = 138.00. */
    private static InvoiceAmounts amounts() {
        var withheld = TaxLineBuilder.builder(tax(
                        new io.concordat.model.pricing.TaxCategory(Code.of("WHT"), new java.math.BigDecimal("2")),
                        "114.00",
                        "2.28"))
                .taxType("WITHHOLDING")
                .build();
        return new InvoiceAmounts(
                List.of(adjustment("1", Kind.ALLOWANCE, "10.00"), adjustment("2", Kind.CHARGE, "4.25")),
                List.of(tax(S20, "114.00", "22.80"), tax(Z, "6.00", "0.00")),
                List.of(withheld),
                TotalsBuilder.builder()
                        .lines(eur("125.75"))
                        .allowances(eur("10.00"))
                        .charges(eur("4.25"))
                        .netBeforeTax(eur("120.00"))
                        .tax(eur("22.80"))
                        .gross(eur("142.80"))
                        .withholding(eur("2.28"))
                        .prepaid(eur("2.80"))
                        .rounding(eur("0.28"))
                        .payable(eur("138.00"))
                        .build());
    }

    static Invoice change(UnaryOperator<InvoiceBuilder> change) {
        return change.apply(InvoiceBuilder.builder(invoice())).build();
    }

    static Invoice header(UnaryOperator<InvoiceHeaderBuilder> change) {
        return change(invoice -> invoice.header(
                change.apply(InvoiceHeaderBuilder.builder(invoice().header())).build()));
    }

    static Invoice settlement(UnaryOperator<InvoiceSettlementBuilder> change) {
        return change(invoice -> invoice.settlement(
                change.apply(InvoiceSettlementBuilder.builder(invoice().settlement()))
                        .build()));
    }

    static Invoice line(int index, UnaryOperator<InvoiceLineBuilder> change) {
        Invoice invoice = invoice();
        InvoiceLine line = change.apply(
                        InvoiceLineBuilder.builder(invoice.lines().get(index)))
                .build();
        return change(builder -> builder.lines(Samples.with(invoice.lines(), index, line)));
    }
}
