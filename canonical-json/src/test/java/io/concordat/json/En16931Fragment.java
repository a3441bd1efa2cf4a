package io.concordat.json;

import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceCurrency;
import io.concordat.model.billing.InvoiceReferences;
import io.concordat.model.document.Meta;
import io.concordat.model.order.LinePricingBuilder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.AllowanceChargeBuilder;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.pricing.ToleranceProfile;
import io.concordat.model.pricing.Totals;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A fragment of a UBL invoice or credit note as far as our rules of amounts look at it; the rest is filled in. */
final class En16931Fragment {

    private final Element root;
    private final OracleInvoice invoice;

    En16931Fragment(Element root) {
        this.root = root;
        String currency = text(root, "DocumentCurrencyCode");
        this.invoice = new OracleInvoice(Money.currency(currency == null ? "EUR" : currency));
    }

    /** The invoice or credit memo. */
    Record document() {
        Invoice invoice = invoice();
        return root.getLocalName().equals("CreditNote")
                ? new CreditMemo(
                        Id.of("oracle"),
                        invoice.header(),
                        invoice.parties(),
                        invoice.currency(),
                        invoice.lines(),
                        invoice.amounts(),
                        invoice.settlement(),
                        List.of(),
                        invoice.appendix(),
                        Meta.first(
                                CreditMemo.class,
                                invoice.meta().producer(),
                                invoice.meta().happenedAt()))
                : invoice;
    }

    private Invoice invoice() {
        lines();
        children(root, "AllowanceCharge").forEach(one -> invoice.allowancesCharges.add(adjustment(one)));
        BigDecimal tax = taxes();
        for (Element period : children(root, "InvoicePeriod")) {
            period(period);
        }
        if (root.getLocalName().equals("CreditNote")) {
            invoice.type = "381";
        }
        invoice.preceding = children(root, "BillingReference").stream()
                .map(one -> first(one, "InvoiceDocumentReference"))
                .map(one -> one == null ? null : text(one, "ID"))
                .map(id -> new InvoiceReferences.PrecedingInvoice(null, id, null, List.of()))
                .toList();
        String due = text(root, "DueDate");
        invoice.dueDate = due == null ? null : LocalDate.parse(due);
        boolean terms = children(root, "PaymentTerms").stream().anyMatch(one -> text(one, "Note") != null);
        invoice.terms = terms ? PaymentTerms.net(30) : null;
        return invoice.within(ToleranceProfile.EN16931, totals(tax));
    }

    private void period(Element period) {
        String start = text(period, "StartDate");
        String end = text(period, "EndDate");
        if (start != null && end != null) {
            DateWindow.of(LocalDate.parse(start), LocalDate.parse(end));
        }
    }

    private Totals totals(BigDecimal tax) {
        Element total = first(root, "LegalMonetaryTotal");
        return new Totals(
                amount(total, "LineExtensionAmount"),
                optional(total, "AllowanceTotalAmount"),
                optional(total, "ChargeTotalAmount"),
                amount(total, "TaxExclusiveAmount"),
                new Money(tax, invoice.currency),
                amount(total, "TaxInclusiveAmount"),
                null,
                optional(total, "PrepaidAmount"),
                optional(total, "PayableRoundingAmount"),
                amount(total, "PayableAmount"));
    }

    private BigDecimal taxes() {
        BigDecimal stated = BigDecimal.ZERO;
        String accounting = text(root, "TaxCurrencyCode");
        for (Element total : children(root, "TaxTotal")) {
            Element amount = first(total, "TaxAmount");
            boolean other = amount != null
                    && accounting != null
                    && accounting.equals(amount.getAttribute("currencyID"))
                    && !accounting.equals(invoice.currency.getCurrencyCode());
            if (other) {
                invoice.accounting = new InvoiceCurrency.Accounting(
                        Money.currency(accounting),
                        null,
                        null,
                        null,
                        Money.of(amount.getTextContent().strip(), accounting));
            } else {
                stated = amount == null
                        ? stated
                        : new BigDecimal(amount.getTextContent().strip());
            }
            children(total, "TaxSubtotal").forEach(this::tax);
        }
        if (accounting != null && invoice.accounting == null) {
            // the tax that is missing is a part that cannot be left out
            invoice.accounting = new InvoiceCurrency.Accounting(Money.currency(accounting), null, null, null, null);
        }
        return stated;
    }

    private void tax(Element subtotal) {
        Element category = first(subtotal, "TaxCategory");
        String reason = category == null ? null : text(category, "TaxExemptionReason");
        String code = category == null ? null : text(category, "TaxExemptionReasonCode");
        invoice.taxes.add(TaxLineBuilder.builder()
                .taxType("VAT")
                .category(category(category))
                .taxable(amount(subtotal, "TaxableAmount"))
                .tax(amount(subtotal, "TaxAmount"))
                .exemption(
                        reason == null && code == null
                                ? null
                                : new TaxLine.Exemption(code == null ? null : Code.of(code), reason, null))
                .build());
    }

    private static TaxCategory category(@Nullable Element category) {
        String id = category == null ? null : text(category, "ID");
        String percent = category == null ? null : text(category, "Percent");
        return new TaxCategory(Code.of(id == null ? "none" : id), percent == null ? null : new BigDecimal(percent));
    }

    private AllowanceCharge adjustment(Element one) {
        String indicator = text(one, "ChargeIndicator");
        boolean charge = "true".equals(indicator) || "1".equals(indicator);
        String code = text(one, "AllowanceChargeReasonCode");
        return AllowanceChargeBuilder.builder()
                .id(String.valueOf(System.identityHashCode(one)))
                .kind(charge ? AllowanceCharge.Kind.CHARGE : AllowanceCharge.Kind.ALLOWANCE)
                .reason(new AllowanceCharge.Reason(
                        code == null ? null : Code.of(code), text(one, "AllowanceChargeReason")))
                .amount(amount(one, "Amount"))
                .taxCategories(children(one, "TaxCategory").stream()
                        .map(En16931Fragment::category)
                        .toList())
                .build();
    }

    private void lines() {
        List<Element> lines = new ArrayList<>(children(root, "InvoiceLine"));
        lines.addAll(children(root, "CreditNoteLine"));
        for (Element line : lines) {
            children(line, "InvoicePeriod").forEach(this::period);
            Element item = first(line, "Item");
            Element category = item == null ? null : first(item, "ClassifiedTaxCategory");
            Element price = first(line, "Price");
            invoice.line(
                    Quantity.of(BigDecimal.ONE, Unit.ONE),
                    LinePricingBuilder.builder()
                            .unitPrice(price == null ? null : price(price))
                            .lineNet(amount(line, "LineExtensionAmount"))
                            .allowancesCharges(children(line, "AllowanceCharge").stream()
                                    .map(this::adjustment)
                                    .toList())
                            .taxCategory(category == null ? null : category(category))
                            .build());
        }
    }

    private UnitPrice price(Element price) {
        for (Element discount : children(price, "AllowanceCharge")) {
            new UnitPrice(amount(discount, "BaseAmount").amount(), invoice.currency, Quantity.of("1", "C62"));
        }
        return new UnitPrice(amount(price, "PriceAmount").amount(), invoice.currency, Quantity.of("1", "C62"));
    }

    private Money amount(@Nullable Element parent, String name) {
        Money amount = parent == null ? null : optional(parent, name);
        return amount == null ? Money.zero(invoice.currency) : amount;
    }

    private @Nullable Money optional(@Nullable Element parent, String name) {
        String text = parent == null ? null : text(parent, name);
        return text == null ? null : new Money(new BigDecimal(text), invoice.currency);
    }

    private static @Nullable String text(Element parent, String name) {
        Element child = first(parent, name);
        String text = child == null ? "" : child.getTextContent().strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Element first(Element parent, String name) {
        List<Element> all = children(parent, name);
        return all.isEmpty() ? null : all.get(0);
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
