package io.concordat.adapter.edi;

import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Note;
import io.concordat.model.document.Producer;
import io.concordat.model.order.CommercialTerms;
import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.CommercialTermsBuilder;
import io.concordat.model.order.DeliveryRequest;
import io.concordat.model.order.DeliveryRequestBuilder;
import io.concordat.model.order.OrderHeader;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderParties;
import io.concordat.model.order.OrderPartiesBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.party.Party;
import io.concordat.model.party.PartyBuilder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.ToleranceProfile;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.SystemRole;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A UBL order as a canonical one. */
final class UblOrder {

    private static final Producer PRODUCER = new Producer("ubl-order-reader", SystemRole.EDI, "concordat", null);

    private final XmlElement root;
    private final Reading reading;
    private final UblValues values;
    private final UblKeys keys;
    private final UblParties parties;
    private final UblDelivery delivery;
    private final UblAllowances allowances;

    UblOrder(XmlElement root, Reading reading) {
        this.root = root;
        this.reading = reading;
        this.values = new UblValues(reading);
        this.keys = new UblKeys(values);
        this.parties = new UblParties(values, keys);
        this.delivery = new UblDelivery(values, keys, parties);
        this.allowances = new UblAllowances(values);
    }

    SalesOrder map() {
        Currency currency = currency();
        values.documentCurrency(currency);
        OrderHeader header = new UblHeader(values, root).of();
        OrderParties who = who();
        List<AllowanceCharge> documentLevel = allowances.of(root, "/amounts");
        List<OrderLine> lines = new UblLines(values, allowances, new UblItem(values, keys, parties), delivery).of(root);
        UblTotals.Result totals = new UblTotals(values, allowances, root).of(lines, documentLevel);
        return SalesOrderBuilder.builder()
                .id(id(header, who))
                .header(header)
                .parties(who)
                .terms(terms(currency, totals.tax()))
                .delivery(request())
                .controls(new UblHeader(values, root).controls())
                .lines(lines)
                .amounts(totals.amounts())
                .appendix(appendix())
                .meta(meta(header.orderedAt()))
                .build();
    }

    /** The document's currency or, where UBL 2.0 leaves it out, that of the first amount. */
    private Currency currency() {
        Optional<XmlElement> element = root.child("cbc:DocumentCurrencyCode");
        element.ifPresent(e -> reading.origin("/terms/currency", e));
        Optional<String> code = element.flatMap(XmlElement::text);
        if (code.isPresent()) {
            return values.currency(element.get(), code.get());
        }
        Optional<XmlElement> amount = firstAmount();
        if (amount.isEmpty()) {
            reading.incalculable();
            reading.missing(root, "cbc:DocumentCurrencyCode", "an ISO 4217 code, no amount has one either");
            return UblValues.NO_CURRENCY;
        }
        reading.guessed(
                root.path() + "/cbc:DocumentCurrencyCode",
                "the currency of " + amount.get().path() + " is taken");
        return amount.flatMap(e -> e.attribute("currencyID"))
                .map(named -> values.currency(amount.get(), named))
                .orElse(UblValues.NO_CURRENCY);
    }

    private Optional<XmlElement> firstAmount() {
        Stream<Optional<XmlElement>> lines = root.children("cac:OrderLine").stream()
                .flatMap(line -> Stream.of(
                        line.at("cac:LineItem", "cbc:LineExtensionAmount"),
                        line.at("cac:LineItem", "cac:Price", "cbc:PriceAmount")));
        return Stream.concat(Stream.of(root.at("cac:AnticipatedMonetaryTotal", "cbc:PayableAmount")), lines)
                .flatMap(Optional::stream)
                .filter(e -> e.attribute("currencyID").isPresent())
                .findFirst();
    }

    private OrderParties who() {
        Optional<XmlElement> buyer = root.child("cac:BuyerCustomerParty");
        Party soldTo = parties.inRole(buyer);
        buyer.ifPresent(e -> reading.origin("/parties/soldTo", e));
        if (soldTo == null) {
            reading.missing(root, "cac:BuyerCustomerParty/cac:Party", "who orders");
            soldTo = PartyBuilder.builder().build();
        }
        return OrderPartiesBuilder.builder()
                .soldTo(soldTo)
                .seller(parties.inRole(root.child("cac:SellerSupplierParty")))
                .billTo(parties.inRole(root.child("cac:AccountingCustomerParty")))
                .shipTo(delivery.shipTo(root.child("cac:Delivery")))
                .buyerContact(soldTo.contacts().stream()
                        .filter(contact -> contact.role() == null)
                        .findFirst()
                        .orElse(null))
                .endCustomer(endCustomer())
                .build();
    }

    private @Nullable Party endCustomer() {
        Optional<XmlElement> originator = root.child("cac:OriginatorCustomerParty");
        originator.ifPresent(e -> reading.converted(e.path(), "the originator, taken as the end customer"));
        return parties.inRole(originator);
    }

    /** Natural key: who orders, from whom, under what number. A copy of the document gives the same id. */
    private Id<SalesOrder> id(OrderHeader header, OrderParties who) {
        var purchaseOrder = header.customerPurchaseOrder();
        String buyer = key(who.soldTo());
        if (buyer.isEmpty()) {
            reading.missing(
                    root,
                    "cac:BuyerCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID",
                    "a key or name of the buyer");
        }
        Party seller = who.seller();
        String number = purchaseOrder == null ? "" : purchaseOrder.number();
        return Id.derived("so", "ubl", buyer, seller == null ? "" : key(seller), number);
    }

    /** The key of a party that changes least: its first identifier, else endpoint, tax number, legal name, name. */
    private static String key(Party party) {
        return Stream.of(
                        party.identifiers().stream().map(Identifier::toString).findFirst(),
                        Optional.ofNullable(party.endpoint()).map(Identifier::toString),
                        party.taxIds().stream().map(tax -> tax.value()).findFirst(),
                        Optional.ofNullable(party.legalName()),
                        Optional.ofNullable(party.tradingName()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private CommercialTerms terms(Currency currency, TaxDetermination tax) {
        return CommercialTermsBuilder.builder()
                .currency(currency)
                .rounding(RoundingPolicy.standard().within(tolerance()))
                .tax(tax)
                .incoterms(delivery.terms(root.child("cac:DeliveryTerms")))
                .paymentTerms(paymentTerms().orElse(null))
                .paymentMethod(values.code(root.at("cac:PaymentMeans", "cbc:PaymentMeansCode"), "UNCL4461"))
                .build();
    }

    /** The profile the document says it was made under; exact when it names none. */
    private ToleranceProfile tolerance() {
        String profile = root.child("cbc:CustomizationID")
                .flatMap(XmlElement::peek)
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return profile.contains("peppol.eu") ? ToleranceProfile.PEPPOL : ToleranceProfile.EXACT;
    }

    private Optional<PaymentTerms> paymentTerms() {
        Optional<XmlElement> note = root.at("cac:PaymentTerms", "cbc:Note");
        String text = values.words(note, 4000);
        return text == null
                ? Optional.empty()
                : Optional.of(new PaymentTerms(
                        null, text, null, PaymentTerms.Basis.INVOICE_DATE, List.of(), List.of(), null));
    }

    private DeliveryRequest request() {
        Optional<XmlElement> element = root.child("cac:Delivery");
        element.ifPresent(e -> reading.origin("/delivery", e));
        return DeliveryRequestBuilder.builder()
                .policy(FulfilmentPolicy.standard())
                .requestedDelivery(delivery.requested(element))
                .build();
    }

    private Appendix appendix() {
        Stream<XmlElement> texts = Stream.concat(
                root.children("cbc:Note").stream(),
                root.children("cac:TransactionConditions").stream()
                        .flatMap(e -> e.children("cbc:Description").stream()));
        List<Note> notes =
                texts.flatMap(e -> e.text().map(text -> note(e, text)).stream()).toList();
        List<XmlElement> references = root.children("cac:AdditionalDocumentReference").stream()
                .filter(e -> e.child("cac:Attachment").isPresent())
                .toList();
        return new Appendix(List.of(), notes, new UblAttachments(values).of(references), List.of());
    }

    private Note note(XmlElement element, String text) {
        String language = element.attribute("languageID")
                .filter(tag -> tag.length() <= 35)
                .orElse(null);
        return new Note(null, values.cut(element, text, 4000), language);
    }

    private Meta meta(OffsetDateTime orderedAt) {
        OffsetDateTime now = OffsetDateTime.now(reading.clock());
        Meta first = Meta.first(SalesOrder.class, PRODUCER, now);
        return new Meta(
                first.contract(),
                first.contractVersion(),
                first.revision(),
                first.producer(),
                orderedAt.isAfter(now) ? now : orderedAt,
                now,
                null,
                null,
                null,
                first.unknown());
    }
}
