package io.concordat.adapter.edi;

import static io.concordat.adapter.edi.SampleUblOrder.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.concordat.adapter.Mapped;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets one message that names the rule and the place. */
class UblOrderRefusalTest {

    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    @Test
    void acceptsTheSampleTheOthersAreMadeOf() throws IOException {
        Mapped<SalesOrder> mapped = UblOrderReader.standard(CLOCK).read(SampleUblOrder.stream(SampleUblOrder.XML));

        assertThat(mapped.value().lines()).hasSize(2);
        assertThat(mapped.isLossy()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PO-1;10;12.50", "{\"order\": 1}", "ISA*00*          *00*"})
    void refusesWhatIsNotXml(String text) {
        assertThat(refused(SampleUblOrder.stream(text)))
                .returns("EDI-1", Violation::rule)
                .satisfies(violation -> assertThat(violation.pointer()).contains("line 1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 700, 1200, 1680})
    void refusesATruncatedDocument(int length) {
        Violation violation = refused(SampleUblOrder.stream(SampleUblOrder.XML.substring(0, length)));

        assertThat(violation.rule()).isEqualTo("EDI-1");
        assertThat(violation.pointer()).contains("line ");
    }

    @Test
    void refusesAnInvoice() {
        Violation violation = refused(SampleUblOrder.stream(
                PROLOG + "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"><a/></Invoice>"));

        assertThat(violation.rule()).isEqualTo("EDI-6");
        assertThat(violation.pointer()).contains("line 2");
        assertThat(violation.found()).contains("Invoice-2");
        assertThat(violation.expected()).contains("Order-2");
    }

    @Test
    void refusesExpandingEntitiesWithoutExpandingThem() {
        StringBuilder bomb = new StringBuilder(PROLOG).append("<!DOCTYPE Order [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        String order = SampleUblOrder.XML.replace(PROLOG, "").replace("PO-1", "&a29;");

        Violation violation =
                refused(SampleUblOrder.stream(bomb.append("]>").append(order).toString()));

        assertThat(violation.rule()).isEqualTo("EDI-3");
        assertThat(violation.pointer()).contains("line ");
    }

    @Test
    void refusesAnExternalEntityWithoutReadingIt(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "TOP-SECRET");
        String declaration = "<!DOCTYPE Order [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String order = SampleUblOrder.XML.replace(PROLOG, "").replace("PO-1", "&x;");

        Violation violation = refused(SampleUblOrder.stream(PROLOG + declaration + order));

        assertThat(violation.rule()).isEqualTo("EDI-3");
        assertThat(violation.toString()).doesNotContain("TOP-SECRET");
    }

    @Test
    void refusesAnExternalDocumentType() {
        String declaration = "<!DOCTYPE Order SYSTEM \"http://localhost:1/order.dtd\">";

        assertThat(refused(SampleUblOrder.stream(SampleUblOrder.XML.replace(PROLOG, PROLOG + declaration)))
                        .rule())
                .isEqualTo("EDI-3");
    }

    @Test
    void stopsReadingAtTheLimit() {
        Endless stream = new Endless(200L << 20);

        Violation violation = refused(stream);

        assertThat(violation.rule()).isEqualTo("EDI-4");
        assertThat(violation.expected()).contains("16777216 bytes");
        assertThat(stream.taken()).isLessThanOrEqualTo(ReadLimits.standard().bytes() + 1);
    }

    @Test
    void keepsALimitSetByTheCaller() {
        Endless stream = new Endless(200L << 20);
        UblOrderReader reader = UblOrderReader.standard(CLOCK).within(new ReadLimits(10_000, 100, 1000, 1000));

        assertThat(refused(reader, stream).rule()).isEqualTo("EDI-4");
        assertThat(stream.taken()).isLessThanOrEqualTo(10_001);
    }

    @Test
    void refusesADeeplyNestedDocument() {
        String nested = "<cac:a>".repeat(200) + "</cac:a>".repeat(200);

        assertThat(refused(SampleUblOrder.with("<cbc:ID>PO-1</cbc:ID>", "<cbc:ID>PO-1</cbc:ID>" + nested))
                        .rule())
                .isEqualTo("EDI-5");
    }

    @Test
    void refusesBytesThatAreNotInTheEncoding() {
        byte[] latin = SampleUblOrder.XML.replace("Bolt", "B\u00f6lt").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refused(new ByteArrayInputStream(latin)).rule()).isEqualTo("EDI-2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            cbc:DocumentCurrencyCode>EUR | cbc:DocumentCurrencyCode>XXQ | EDI-8 | /Order/cbc:DocumentCurrencyCode (line 7, | XXQ
            PriceAmount currencyID="EUR">12.50 | PriceAmount currencyID="XXQ">12.50 | EDI-8 | /Order/cac:OrderLine[1]/cac:LineItem/cac:Price/cbc:PriceAmount | XXQ
            >12.50< | >-12.50< | EDI-13 | /Order/cac:OrderLine[1]/cac:LineItem/cac:Price/cbc:PriceAmount (line 23, | -12.50
            >12.50< | >12,50< | EDI-9 | /Order/cac:OrderLine[1]/cac:LineItem/cac:Price/cbc:PriceAmount (line 23, | 12,50
            >12.50< | >1E2147483647< | EDI-9 | /Order/cac:OrderLine[1]/cac:LineItem/cac:Price/cbc:PriceAmount (line 23, | 1E2147483647
            2026-03-01Z | 2026-02-30 | EDI-10 | /Order/cbc:IssueDate (line 6, | 2026-02-30
            <cbc:ID>2</cbc:ID> | <cbc:ID>1</cbc:ID> | ORD-2 | /Order/cac:OrderLine[2]/cac:LineItem/cbc:ID (line 29, | '1' again
            >135.00</cbc:PayableAmount | >135.01</cbc:PayableAmount | TOT-7 | /Order/cac:AnticipatedMonetaryTotal/cbc:PayableAmount (line 16, | 135.01
            <cbc:ID>PO-1</cbc:ID> | <cbc:ID/> | EDI-7 | /Order/cbc:ID | nothing
            12.50</cbc:PriceAmount> | 12.50</cbc:PriceAmount><cbc:BaseQuantity unitCode="C62">0</cbc:BaseQuantity> | EDI-14 | /Order/cac:OrderLine[1]/cac:LineItem/cac:Price/cbc:BaseQuantity (line 23, | 0
            <cac:BuyerCustomerParty> | <cbc:LineCountNumeric>3</cbc:LineCountNumeric><cac:BuyerCustomerParty> | EDI-17 | /Order/cbc:LineCountNumeric (line 8, | 3 for 2 lines
            <cac:BuyerCustomerParty> | <cac:ValidityPeriod><cbc:EndDate>2026-13-01</cbc:EndDate></cac:ValidityPeriod><cac:BuyerCustomerParty> | EDI-10 | /Order/cac:ValidityPeriod/cbc:EndDate (line 8, | 2026-13-01
            <cac:AnticipatedMonetaryTotal> | <cac:AllowanceCharge><cbc:ChargeIndicator>yes</cbc:ChargeIndicator><cbc:AllowanceChargeReason>x</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">0.00</cbc:Amount></cac:AllowanceCharge><cac:AnticipatedMonetaryTotal> | EDI-11 | /Order/cac:AllowanceCharge/cbc:ChargeIndicator (line 14, | yes
            <cac:AnticipatedMonetaryTotal> | <cac:Delivery><cac:RequestedDeliveryPeriod><cbc:StartDate>2026-04-02</cbc:StartDate><cbc:EndDate>2026-04-01</cbc:EndDate></cac:RequestedDeliveryPeriod></cac:Delivery><cac:AnticipatedMonetaryTotal> | EDI-15 | /Order/cac:Delivery/cac:RequestedDeliveryPeriod | 2026-04-0
            <cac:BuyerCustomerParty> | <cac:AdditionalDocumentReference><cbc:ID>A</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf">?</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference><cac:BuyerCustomerParty> | EDI-16 | /Order/cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject (line 8, | no Base64
            """)
    void namesRuleAndPlace(String text, String other, String rule, String place, String found) {
        Violation violation = refused(SampleUblOrder.with(text, other));

        assertThat(violation.rule()).isEqualTo(rule);
        assertThat(violation.pointer()).startsWith(place).contains("line ");
        assertThat(violation.found()).contains(found);
        assertThat(violation.expected()).isNotBlank();
    }

    @Test
    void refusesAKeyThatCannotBeKeptWhole() {
        Violation violation =
                refused(SampleUblOrder.with("<cbc:ID>2</cbc:ID>", "<cbc:ID>" + "2".repeat(51) + "</cbc:ID>"));

        assertThat(violation.rule()).isEqualTo("EDI-12");
        assertThat(violation.pointer()).startsWith("/Order/cac:OrderLine[2]/cac:LineItem/cbc:ID (line 29,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1"})
    void refusesABaseQuantityOfZeroOrLessInsteadOfDividingByIt(String base) {
        String price = "12.50</cbc:PriceAmount>";
        Violation violation = refused(SampleUblOrder.with(
                price, price + "<cbc:BaseQuantity unitCode=\"C62\">" + base + "</cbc:BaseQuantity>"));

        assertThat(violation.rule()).isEqualTo("EDI-14");
        assertThat(violation.pointer())
                .startsWith("/Order/cac:OrderLine[1]/cac:LineItem/cac:Price/cbc:BaseQuantity (line 23,");
    }

    @Test
    void refusesAQuantityOfZeroAtItsPlace() {
        DocumentRefusedException refusal =
                refusal(UblOrderReader.standard(CLOCK), SampleUblOrder.with("\"C62\">10<", "\"C62\">0<"));

        assertThat(refusal.violations()).anySatisfy(violation -> {
            assertThat(violation.rule()).isEqualTo("ORD-3");
            assertThat(violation.pointer()).startsWith("/Order/cac:OrderLine[1]/cac:LineItem/cbc:Quantity (line 21,");
        });
    }

    @Test
    void namesEveryFaultNotTheFirst() {
        String broken = SampleUblOrder.XML
                .replace("<cbc:ID>PO-1</cbc:ID>", "")
                .replace("2026-03-01Z", "yesterday")
                .replace(">12.50<", ">-12.50<");

        assertThat(refusal(UblOrderReader.standard(CLOCK), SampleUblOrder.stream(broken))
                        .violations())
                .extracting(Violation::rule)
                .containsExactlyInAnyOrder("EDI-7", "EDI-10", "EDI-13");
    }

    @Test
    void leavesTheStreamOpenAndPassesItsFailureOn() {
        IOException broken = new IOException("connection reset");
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw broken;
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        assertThat(catchThrowableOfType(
                        IOException.class, () -> UblOrderReader.standard(CLOCK).read(failing)))
                .isSameAs(broken);
    }

    private static Violation refused(InputStream in) {
        return refused(UblOrderReader.standard(CLOCK), in);
    }

    private static Violation refused(UblOrderReader reader, InputStream in) {
        DocumentRefusedException refusal = refusal(reader, in);
        assertThat(refusal.violations()).as("%s", refusal.getMessage()).hasSize(1);
        Violation violation = refusal.violations().get(0);
        assertThat(refusal).hasMessageContaining(violation.rule()).hasMessageContaining(violation.pointer());
        return violation;
    }

    private static DocumentRefusedException refusal(UblOrderReader reader, InputStream in) {
        return catchThrowableOfType(DocumentRefusedException.class, () -> reader.read(in));
    }

    /** The head of an order and then lines without end, or nearly. */
    private static final class Endless extends InputStream {

        private static final byte[] LINE = "<cbc:Note>again and again</cbc:Note>".getBytes(StandardCharsets.UTF_8);

        private final byte[] head;
        private final long size;
        private long taken;

        Endless(long size) {
            this.head = SampleUblOrder.XML
                    .substring(0, SampleUblOrder.XML.indexOf("<cbc:IssueDate>"))
                    .concat("<!--" + "x".repeat(100) + "-->")
                    .getBytes(StandardCharsets.UTF_8);
            this.size = size;
        }

        long taken() {
            return taken;
        }

        @Override
        public int read() {
            if (taken >= size) {
                return -1;
            }
            long at = taken++;
            return at < head.length ? head[(int) at] : LINE[(int) ((at - head.length) % LINE.length)];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int end = offset;
            while (end < offset + length) {
                int next = read();
                if (next < 0) {
                    break;
                }
                bytes[end++] = (byte) next;
            }
            return end == offset ? -1 : end - offset;
        }
    }
}
