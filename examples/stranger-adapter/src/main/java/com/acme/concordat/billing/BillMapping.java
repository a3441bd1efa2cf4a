package com.acme.concordat.billing;

import com.acme.concordat.words.AcmeKeys;
import com.acme.concordat.words.AcmeWords;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceAmounts;
import io.concordat.model.billing.InvoiceBuilder;
import io.concordat.model.billing.InvoiceCurrency;
import io.concordat.model.billing.InvoiceHeader;
import io.concordat.model.billing.InvoiceHeaderBuilder;
import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.billing.InvoiceLineBuilder;
import io.concordat.model.billing.InvoiceParties;
import io.concordat.model.billing.InvoicePartiesBuilder;
import io.concordat.model.billing.InvoiceReferencesBuilder;
import io.concordat.model.billing.InvoiceSettlementBuilder;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.LineItemBuilder;
import io.concordat.model.order.LinePricingBuilder;
import io.concordat.model.party.PartyBuilder;
import io.concordat.model.party.TaxId;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.value.Code;
import io.concordat.model.value.ExternalRef;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Invoices of Acme in our words. */
final class BillMapping {

    private static final Map<String, String> CATEGORY_BY_CLASS = Map.of("N", "S", "0", "Z");

    private final String instance;

    BillMapping(String instance) {
        this.instance = instance;
    }

    /** Acme keeps no id of ours for an invoice; its number gives the same one each time. */
    Id<Invoice> id(String invNo) {
        return Id.derived("inv", "acme", instance, invNo);
    }

    /**
     * Nor does it keep one for a delivery: the id is concluded from the delivery note's number, which stands beside it. Who
     * knows the shipment by another id finds it by that key.
     */
    private Ref<Shipment> shipment(Bill.Origin origin) {
        Identifier note = Identifier.of("urn:acme:" + instance + ":delivery", origin.deliveryNo());
        Id<Shipment> id = Id.derived("shp", "acme", instance, origin.deliveryNo());
        return new Ref<>(id, List.of(note), origin.deliveryRow(), null, null);
    }

    Invoice fromAcme(Bill it, OffsetDateTime postedAt) {
        Currency currency = Money.currency(it.currency());
        Identifier number = Identifier.of("urn:acme:" + instance + ":invoice", it.invNo());
        return InvoiceBuilder.builder()
                .id(id(it.invNo()))
                .header(header(it))
                .parties(parties(it))
                .currency(new InvoiceCurrency(currency, RoundingPolicy.standard(), null))
                .lines(it.rows().stream().map(row -> line(row, currency)).toList())
                .amounts(amounts(it, currency))
                .settlement(InvoiceSettlementBuilder.builder()
                        .issuance(InvoiceIssuance.ISSUED)
                        .dueDate(it.dueOn())
                        .build())
                .appendix(Appendix.of(ExternalRef.of(number, SystemRole.ERP)))
                .meta(Meta.first(Invoice.class, Producer.of(instance, SystemRole.ERP), postedAt))
                .build();
    }

    private InvoiceHeader header(Bill it) {
        List<Bill.Origin> origins = it.rows().stream().map(Bill.Row::origin).toList();
        return InvoiceHeaderBuilder.builder()
                .number(it.invNo())
                .type(InvoiceHeader.COMMERCIAL)
                .issueDate(it.date())
                .references(InvoiceReferencesBuilder.builder()
                        .customerPurchaseOrder(it.po())
                        .orders(origins.stream()
                                .map(Bill.Origin::yourId)
                                .distinct()
                                .map(id -> Ref.<io.concordat.model.order.SalesOrder>to(Id.of(id)))
                                .toList())
                        .shipments(origins.stream()
                                .map(origin -> Ref.to(shipment(origin).id()))
                                .distinct()
                                .toList())
                        .build())
                .build();
    }

    private InvoiceParties parties(Bill it) {
        Bill.Payer payer = it.account();
        return InvoicePartiesBuilder.builder()
                .seller(PartyBuilder.builder()
                        .legalName(it.company().name())
                        .taxIds(List.of(new TaxId(
                                "VAT", it.company().vatNo(), it.company().country(), null)))
                        .build())
                .buyer(PartyBuilder.builder()
                        .customer(payer.partnerRef() == null ? null : Ref.to(Id.of(payer.partnerRef())))
                        .identifiers(List.of(AcmeKeys.account(instance, payer.accountNo())))
                        .legalName(payer.name())
                        .build())
                .build();
    }

    private InvoiceLine line(Bill.Row row, Currency currency) {
        UnitPrice price = new UnitPrice(row.price(), currency, AcmeWords.quantity(row.priceQty(), row.uom()));
        return InvoiceLineBuilder.builder()
                .lineId(row.row())
                .orderLine(Ref.toLine(Id.of(row.origin().yourId()), row.origin().yourRow()))
                .shipmentLine(shipment(row.origin()))
                .item(LineItemBuilder.builder()
                        .sellerItemId(row.article())
                        .name(row.text())
                        .build())
                .quantity(AcmeWords.quantity(row.qty(), row.uom()))
                .pricing(LinePricingBuilder.builder()
                        .unitPrice(price)
                        .lineNet(Money.of(row.net(), currency))
                        .taxCategory(category(row.vatClass(), row.vatRate()))
                        .build())
                .build();
    }

    private static InvoiceAmounts amounts(Bill it, Currency currency) {
        Money total = Money.of(it.total(), currency);
        return new InvoiceAmounts(
                List.of(),
                it.vat().stream().map(vat -> tax(vat, currency)).toList(),
                List.of(),
                TotalsBuilder.builder()
                        .lines(Money.of(it.net(), currency))
                        .netBeforeTax(Money.of(it.net(), currency))
                        .tax(Money.of(it.vatTotal(), currency))
                        .gross(total)
                        .payable(total)
                        .build());
    }

    private static TaxLine tax(Bill.Vat vat, Currency currency) {
        return TaxLineBuilder.builder()
                .taxType("VAT")
                .category(category(vat.vatClass(), vat.rate()))
                .taxable(Money.of(vat.base(), currency))
                .tax(Money.of(vat.tax(), currency))
                .build();
    }

    private static TaxCategory category(String vatClass, BigDecimal rate) {
        String code = CATEGORY_BY_CLASS.get(vatClass);
        if (code == null) {
            throw new IllegalArgumentException("Bill.vatClass has a word that is not documented");
        }
        return new TaxCategory(Code.of(code), rate);
    }
}
