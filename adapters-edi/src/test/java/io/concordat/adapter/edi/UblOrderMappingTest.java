package io.concordat.adapter.edi;

import static io.concordat.adapter.edi.Documents.changed;
import static io.concordat.adapter.edi.Documents.example;
import static io.concordat.adapter.edi.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.concordat.adapter.Mapped;
import io.concordat.adapter.MappingNote;
import io.concordat.model.document.Attachment;
import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.LineItem.Property;
import io.concordat.model.order.OrderHeader;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Party;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class UblOrderMappingTest {

    private static SalesOrder order() {
        return read(example(Documents.UBL21)).value();
    }

    @Test
    void takesTheHeaderWithAllReferences() {
        OrderHeader header = order().header();

        assertThat(header.orderNumber()).isEqualTo("34");
        assertThat(header.customerPurchaseOrder().number()).isEqualTo("34");
        assertThat(header.customerPurchaseOrder().date()).isEqualTo(LocalDate.of(2010, 1, 20));
        assertThat(header.orderedAt()).isEqualTo(OffsetDateTime.parse("2010-01-20T12:30:00Z"));
        assertThat(header.edi().version()).isEqualTo("2.1");
        assertThat(header.references())
                .extracting(reference -> reference.kind().value(), OrderHeader.DocumentReference::number)
                .contains(
                        tuple("QUOTE", "QuoteID123"),
                        tuple("ORDER", "RjectedOrderID123"),
                        tuple("ORIGINATOR", "MAFO"),
                        tuple("CONTRACT", "34322"),
                        tuple("COST_CENTRE", "Project123"));
    }

    @Test
    void takesPartiesWithKeysAddressTaxNumberAndContacts() {
        Party buyer = order().parties().soldTo();

        assertThat(buyer.legalName()).isEqualTo("Johnssons Byggvaror AB");
        assertThat(buyer.tradingName()).isEqualTo("Johnssons byggvaror");
        assertThat(buyer.gln()).isEqualTo("7300070011115");
        assertThat(buyer.endpoint()).hasToString("urn:ubl:scheme:GLN#7300072311115");
        assertThat(buyer.identifiers())
                .extracting(Identifier::toString)
                .containsExactly(
                        "urn:ubl:scheme:GLN#7300070011115",
                        "urn:ubl:party#PartyID123",
                        "urn:ubl:scheme:SE:ORGNR#5532331183");
        assertThat(buyer.identifiers().get(0).assigner()).isEqualTo("9");
        assertThat(buyer.taxIds()).singleElement().satisfies(tax -> {
            assertThat(tax.value()).isEqualTo("SE1234567801");
            assertThat(tax.country()).isEqualTo("SE");
        });
        assertThat(buyer.address().street()).isEqualTo("Rådhusgatan 5");
        assertThat(buyer.contacts())
                .extracting(contact -> contact.name())
                .containsExactly("Pelle X Svensson", "Eva Johnsson");
    }

    @Test
    void takesTheDeliveryPartyAtTheDeliveryAddressAndThePeriod() {
        SalesOrder order = order();

        assertThat(order.parties().shipTo().tradingName()).isEqualTo("Swedish trucking");
        assertThat(order.parties().shipTo().address().postbox()).isEqualTo("123");
        assertThat(order.delivery().requestedDelivery())
                .isEqualTo(DateWindow.of(LocalDate.of(2010, 2, 10), LocalDate.of(2010, 2, 25)));
        assertThat(order.terms().incoterms().code()).hasToString("FOT");
        assertThat(order.terms().incoterms().place()).isEqualTo("STO");
        assertThat(order.terms().incoterms().specialTerms()).isEqualTo("CAD");
    }

    @Test
    void takesLinesWithItemPriceScheduleAndReferences() {
        OrderLine line = order().lines().get(0);

        assertThat(line.lineId()).isEqualTo("1");
        assertThat(line.quantity()).isEqualTo(Quantity.of("120", "LTR"));
        assertThat(line.pricing().unitPrice()).hasToString("50 SEK per 1 LTR");
        assertThat(line.item().sellerItemId()).isEqualTo("SItemNo001");
        assertThat(line.item().identifiers()).containsExactly(identifier("GTIN", "1234567890123", "6"));
        assertThat(line.item().properties())
                .containsExactly(new Property("Paint type", "Acrylic"), new Property("Solvant", "Water"));
        assertThat(line.references().costCentre()).isEqualTo("ProjectID123");
        assertThat(line.references().note()).isEqualTo("Freetext note on line 1");
        assertThat(line.references().customer().lineId()).isEqualTo("1");
        assertThat(line.schedule().parts()).singleElement().satisfies(part -> {
            assertThat(part.policy().partialLine()).isFalse();
            assertThat(part.policy().shipComplete()).isEqualTo(FulfilmentPolicy.ShipComplete.PER_LINE);
        });
    }

    private static Identifier identifier(String scheme, String value, String agency) {
        return new Identifier(
                "urn:ubl:scheme:" + scheme, value, io.concordat.model.value.Code.of(scheme), null, agency, null, null);
    }

    @Test
    void keepsAttachmentsInlineAndByReference() {
        List<Attachment> attachments = order().appendix().attachments();

        assertThat(attachments)
                .extracting(Attachment::id, Attachment::uri, Attachment::mediaType, Attachment::description)
                .containsExactly(
                        tuple("Doc1", "http://www.suppliersite.eu/sheet001.html", null, "Timesheet"),
                        tuple("Doc2", null, "application/pdf", "Drawing"));
        assertThat(attachments.get(1).inlineBase64()).startsWith("UjBsR09EbGh");
        assertThat(attachments.get(1).sha256()).hasSize(64);
    }

    @Test
    void leavesOutAnAttachmentBeyondItsLimitWithANote() {
        ReadLimits narrow = new ReadLimits(1 << 20, 100, 10_000, 20);
        Mapped<SalesOrder> mapped = read(Documents.READER.within(narrow), example(Documents.UBL21));

        assertThat(mapped.value().appendix().attachments())
                .extracting(Attachment::id)
                .containsExactly("Doc1");
        assertThat(mapped.notes())
                .anySatisfy(note -> assertThat(note.toString())
                        .startsWith("LOST at /Order/cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:Embedded")
                        .contains("48 characters, at most 20"));
    }

    @Test
    void takesOneAndZeroAsTrueAndFalseInIndicators() {
        SalesOrder order = read(changed(
                        changed("<cbc:ChargeIndicator>true<", "<cbc:ChargeIndicator>1<"),
                        "<cbc:ChargeIndicator>false<",
                        "<cbc:ChargeIndicator> 0 <"))
                .value();

        assertThat(order.amounts().allowancesCharges())
                .extracting(AllowanceCharge::kind)
                .containsExactly(AllowanceCharge.Kind.CHARGE, AllowanceCharge.Kind.ALLOWANCE);
    }

    @Test
    void findsOutThatThePayableContainsTheTax() {
        String document =
                changed("<cbc:PayableAmount currencyID=\"SEK\">6225", "<cbc:PayableAmount currencyID=\"SEK\">6325");
        SalesOrder order = read(document).value();

        assertThat(order.terms().tax().mode()).isEqualTo(TaxDetermination.Mode.STATED);
        assertThat(order.amounts().totals().tax()).isEqualTo(Money.of("100", "SEK"));
        assertThat(order.amounts().totals().gross()).isEqualTo(Money.of("6325", "SEK"));
    }

    @Test
    void refusesAPayableThatTiesOutNeitherWithNorWithoutTax() {
        String document =
                changed("<cbc:PayableAmount currencyID=\"SEK\">6225", "<cbc:PayableAmount currencyID=\"SEK\">6226");

        assertThat(Documents.refusal(document)).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("TOT-7");
            assertThat(violation.pointer()).startsWith("/Order/cac:AnticipatedMonetaryTotal/cbc:PayableAmount (line ");
        });
    }

    @Test
    void takesTaxSubtotals() {
        String subtotal = """
                <cbc:TaxAmount currencyID="SEK">1556.25</cbc:TaxAmount>
                <cac:TaxSubtotal>
                  <cbc:TaxableAmount currencyID="SEK">6225</cbc:TaxableAmount>
                  <cbc:TaxAmount currencyID="SEK">1556.25</cbc:TaxAmount>
                  <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent>
                    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
                </cac:TaxSubtotal>""";
        String document = changed(
                changed("<cbc:TaxAmount currencyID=\"SEK\">100</cbc:TaxAmount>", subtotal),
                "<cbc:PayableAmount currencyID=\"SEK\">6225",
                "<cbc:PayableAmount currencyID=\"SEK\">7781.25");

        assertThat(read(document).value().amounts().taxes())
                .extracting(TaxLine::taxType, tax -> tax.category().code().value(), TaxLine::tax)
                .containsExactly(tuple("VAT", "S", Money.of("1556.25", "SEK")));
    }

    @Test
    void guessesTheCurrencyOfAnOrderThatNamesNone() {
        Mapped<SalesOrder> mapped = read(example(Documents.INTERNATIONAL));

        assertThat(mapped.value().terms().currency()).isEqualTo(Money.currency("USD"));
        assertThat(kinds(mapped, "/Order/cbc:DocumentCurrencyCode")).containsExactly(MappingNote.Kind.GUESSED);
    }

    @Test
    void takesAMissingUnitAsOneWithANote() {
        String document = changed(
                changed("<cbc:Quantity unitCode=\"C62\">15", "<cbc:Quantity>15"),
                "<cbc:BaseQuantity unitCode=\"C62\">1",
                "<cbc:BaseQuantity>1");
        Mapped<SalesOrder> mapped = read(document);

        assertThat(mapped.value().lines().get(1).quantity().unit()).isEqualTo(Unit.ONE);
        assertThat(kinds(mapped, "/Order/cac:OrderLine[2]/cac:LineItem/cbc:Quantity/@unitCode"))
                .containsExactly(MappingNote.Kind.DEFAULTED);
    }

    @Test
    void calculatesALineAmountThatIsNotStated() {
        String document = changed("<cbc:LineExtensionAmount currencyID=\"SEK\">225</cbc:LineExtensionAmount>", "");
        Mapped<SalesOrder> mapped = read(document);

        assertThat(mapped.value().lines().get(1).pricing().lineNet()).isEqualTo(Money.of("225.00", "SEK"));
        assertThat(kinds(mapped, "/Order/cac:OrderLine[2]/cac:LineItem/cbc:LineExtensionAmount"))
                .containsExactly(MappingNote.Kind.GUESSED);
    }

    @Test
    void takesTheAmountOfALineWithoutPriceAsThePriceOfItsWholeQuantity() {
        String document = changed("<cbc:PriceAmount currencyID=\"SEK\">15</cbc:PriceAmount>", "");

        assertThat(read(document).value().lines().get(1).pricing().unitPrice()).hasToString("225 SEK per 15 C62");
    }

    @Test
    void takesAMultiplierThatIsAFactorAsAPercentage() {
        String document = changed(
                "<cbc:AllowanceChargeReason>Total order value discount</cbc:AllowanceChargeReason>",
                "<cbc:AllowanceChargeReason>Discount</cbc:AllowanceChargeReason>"
                        + "<cbc:MultiplierFactorNumeric>0.1</cbc:MultiplierFactorNumeric>"
                        + "<cbc:BaseAmount currencyID=\"SEK\">1000</cbc:BaseAmount>");

        assertThat(read(document)
                        .value()
                        .amounts()
                        .allowancesCharges()
                        .get(1)
                        .basis()
                        .percent())
                .isEqualByComparingTo("10");
    }

    @Test
    void splitsALineIntoTheDeliveriesItNames() {
        String period =
                "<cac:RequestedDeliveryPeriod><cbc:EndDate>2010-02-1%d</cbc:EndDate></cac:RequestedDeliveryPeriod>";
        String delivery = "<cac:Delivery><cbc:Quantity unitCode=\"C62\">%d</cbc:Quantity>" + period + "</cac:Delivery>";
        String document = changed(
                "<cbc:AccountingCostCode>ProjectID123</cbc:AccountingCostCode>\n      <cac:Delivery>",
                "<cbc:AccountingCostCode>ProjectID123</cbc:AccountingCostCode>\n      <cac:Delivery xmlns:x=\"urn:x\">");
        int second = document.lastIndexOf("<cac:Delivery xmlns:x");
        int end = document.indexOf("</cac:Delivery>", second) + "</cac:Delivery>".length();
        String split = document.substring(0, second)
                + delivery.formatted(10, 1)
                + delivery.formatted(5, 2)
                + document.substring(end);

        assertThat(read(split).value().lines().get(1).schedule().parts())
                .extracting(
                        part -> part.quantity().toString(),
                        part -> part.requested().latest())
                .containsExactly(tuple("10 C62", LocalDate.of(2010, 2, 11)), tuple("5 C62", LocalDate.of(2010, 2, 12)));
    }

    @Test
    void readsAnyPrefix() {
        String document = example(Documents.UBL21)
                .replace("<cbc:", "<b:")
                .replace("</cbc:", "</b:")
                .replace("xmlns:cbc", "xmlns:b")
                .replace("<Order xmlns=", "<o:Order xmlns:o=")
                .replace("</Order>", "</o:Order>");

        assertThat(read(document).value()).isEqualTo(order());
    }

    @Test
    void cutsWordsThatAreTooLongWithANoteButRefusesAKey() {
        Mapped<SalesOrder> mapped = read(changed("Falu Rödfärg", "ö".repeat(300)));
        String longKey = changed("SItemNo001", "S".repeat(51));

        assertThat(mapped.value().lines().get(0).item().name()).hasSize(255);
        assertThat(kinds(mapped, "/Order/cac:OrderLine[1]/cac:LineItem/cac:Item/cbc:Name"))
                .containsExactly(MappingNote.Kind.LOST);
        assertThat(Documents.refusal(longKey))
                .extracting(violation -> violation.rule())
                .containsExactly("EDI-12");
    }

    private static List<MappingNote.Kind> kinds(Mapped<SalesOrder> mapped, String path) {
        return mapped.notes().stream()
                .filter(note -> note.pointer().equals(path))
                .map(MappingNote::kind)
                .toList();
    }
}
