package io.concordat.model.rule;

import io.concordat.model.billing.Invoice;
import io.concordat.model.order.LinePricing;
import io.concordat.model.order.LineUnits;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.Totals;
import io.concordat.model.quote.Quote;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Quantity;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What order, quote, invoice and credit memo have in common for the rules of amounts. */
record PricedDocument(
        Currency currency,
        RoundingPolicy rounding,
        List<Line> lines,
        List<AllowanceCharge> allowancesCharges,
        List<TaxLine> taxes,
        List<TaxLine> withholdings,
        Totals totals,
        @Nullable PaymentTerms terms,
        String termsAt) {

    static final String AMOUNTS = "/amounts";
    static final String TOTALS = AMOUNTS + "/totals";

    /** A priced line and its place in the document, which is only said where something is wrong with it. */
    record Line(
            int index,
            Quantity quantity,
            LinePricing pricing,
            @Nullable LineUnits units) {

        String at() {
            return "/lines/" + index;
        }

        String pricingAt() {
            return "/lines/" + index + "/pricing";
        }
    }

    static PricedDocument of(SalesOrder order) {
        return new PricedDocument(
                order.terms().currency(),
                order.terms().rounding(),
                IntStream.range(0, order.lines().size())
                        .mapToObj(i -> line(order, i))
                        .toList(),
                order.amounts().allowancesCharges(),
                order.amounts().taxes(),
                List.of(),
                order.amounts().totals(),
                order.terms().paymentTerms(),
                "/terms/paymentTerms");
    }

    static PricedDocument of(Invoice invoice) {
        return new PricedDocument(
                invoice.currency().currency(),
                invoice.currency().rounding(),
                IntStream.range(0, invoice.lines().size())
                        .mapToObj(i -> line(invoice, i))
                        .toList(),
                invoice.amounts().allowancesCharges(),
                invoice.amounts().taxes(),
                invoice.amounts().withholdings(),
                invoice.amounts().totals(),
                invoice.settlement().terms(),
                "/settlement/terms");
    }

    static PricedDocument of(Quote quote) {
        return new PricedDocument(
                quote.terms().currency(),
                quote.terms().rounding(),
                IntStream.range(0, quote.lines().size())
                        .mapToObj(i -> line(quote, i))
                        .toList(),
                quote.amounts().allowancesCharges(),
                quote.amounts().taxes(),
                List.of(),
                quote.amounts().totals(),
                quote.terms().paymentTerms(),
                "/terms/paymentTerms");
    }

    /** The same document with one line alone, for a part that is priced as a line and counts in no total. */
    PricedDocument withOnly(Line line) {
        return new PricedDocument(
                currency, rounding, List.of(line), allowancesCharges, taxes, withholdings, totals, terms, termsAt);
    }

    Tolerance tolerance() {
        return new Tolerance(rounding, currency);
    }

    private static Line line(SalesOrder order, int i) {
        var line = order.lines().get(i);
        return new Line(i, line.quantity(), line.pricing(), line.units());
    }

    private static Line line(Quote quote, int i) {
        var line = quote.lines().get(i);
        return new Line(i, line.quantity(), line.pricing(), line.units());
    }

    private static Line line(Invoice invoice, int i) {
        var line = invoice.lines().get(i);
        return new Line(i, line.quantity(), line.pricing(), null);
    }
}
