package io.concordat.adapter.edi;

import static io.concordat.adapter.edi.Documents.changed;
import static io.concordat.adapter.edi.Documents.example;
import static io.concordat.adapter.edi.Documents.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.concordat.model.rule.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link UblOrderRefusalTest} leaves: exact reasons on a published order with one thing changed. */
class RefusalReasonsTest {

    private static final String LINE = "/Order/cac:OrderLine[2]/cac:LineItem/";

    @Test
    void anOrderOfAnotherNamespace() {
        assertThat(refusal("<Order><ID>1</ID></Order>"))
                .extracting(Violation::rule)
                .containsExactly("EDI-6");
    }

    @Test
    void anEncodingNobodyKnows() {
        String document = changed("encoding=\"UTF-8\"", "encoding=\"EBCDIC-X-42\"");

        assertThat(refusal(document)).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("EDI-1");
            assertThat(violation.found()).contains("not well-formed").doesNotContain("EBCDIC-X-42");
        });
    }

    @Test
    void readsADocumentThatSaysItIsLatin() throws IOException {
        String document = changed("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"");
        InputStream in = new ByteArrayInputStream(document.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Documents.READER.read(in).value().lines().get(0).item().name())
                .isEqualTo("Falu Rödfärg");
    }

    @Test
    void unknownCurrencyOnceHoweverOftenItStands() {
        assertThat(refusal(example(Documents.UBL21).replace("SEK", "XXQ")))
                .extracting(Violation::rule, Violation::pointer, Violation::found)
                .containsExactly(
                        tuple("EDI-8", "/Order/cbc:DocumentCurrencyCode (line 13, column 29)", "currency 'XXQ'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EDI-9  | cbc:Quantity              | <cbc:Quantity unitCode=\"C62\">15<          | <cbc:Quantity unitCode=\"C62\">1,5<",
                "EDI-9  | cbc:Quantity              | <cbc:Quantity unitCode=\"C62\">15<          | <cbc:Quantity unitCode=\"C62\">1E9<",
                "EDI-9  | cbc:LineExtensionAmount   | SEK\">225<                                  | SEK\">NaN<",
                "EDI-13 | cac:Price/cbc:PriceAmount | <cbc:PriceAmount currencyID=\"SEK\">15<     | <cbc:PriceAmount currencyID=\"SEK\">-15<",
                "EDI-14 | cac:Price/cbc:BaseQuantity | <cbc:BaseQuantity unitCode=\"C62\">1<      | <cbc:BaseQuantity unitCode=\"C62\">0<",
                "EDI-12 | cbc:Quantity              | <cbc:Quantity unitCode=\"C62\">15<          | <cbc:Quantity unitCode=\"a piece or so\">15<",
                "EDI-7  | cbc:ID                    | <cbc:ID>2</cbc:ID>                          | <cbc:ID/>",
                "EDI-7  | cbc:Quantity              | <cbc:Quantity unitCode=\"C62\">15</cbc:Quantity> | <cbc:Note>x</cbc:Note>",
            })
    void aLineThatCannotBeMapped(String rule, String path, String passage, String replacement) {
        assertThat(refusal(changed(passage, replacement))).anySatisfy(violation -> {
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(violation.pointer()).startsWith(LINE + path + " (");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EDI-7  | /Order/cbc:ID                     | <cbc:ID>34</cbc:ID>            | <cbc:ID> </cbc:ID>",
                "EDI-7  | /Order/cbc:IssueDate              | <cbc:IssueDate>2010-01-20</cbc:IssueDate> | <!-- none -->",
                "EDI-10 | /Order/cbc:IssueDate              | <cbc:IssueDate>2010-01-20<     | <cbc:IssueDate>20.1.2010<",
                "EDI-10 | /Order/cbc:IssueTime              | <cbc:IssueTime>12:30:00<       | <cbc:IssueTime>half past<",
                "EDI-10 | /Order/cac:ValidityPeriod/cbc:EndDate | <cbc:EndDate>2010-01-31<   | <cbc:EndDate>+99999-01-31<",
                "EDI-11 | /Order/cac:AllowanceCharge[1]/cbc:ChargeIndicator | <cbc:ChargeIndicator>true< | <cbc:ChargeIndicator>yes<",
                "EDI-15 | /Order/cac:Delivery/cac:RequestedDeliveryPeriod | <cbc:EndDate>2010-02-25< | <cbc:EndDate>2010-02-01<",
                "EDI-17 | /Order/cbc:LineCountNumeric       | <cbc:DocumentCurrencyCode>     | <cbc:LineCountNumeric>3</cbc:LineCountNumeric><cbc:DocumentCurrencyCode>",
                "EDI-16 | /Order/cac:AdditionalDocumentReference[2]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject | UjBsR09EbGhj | ***",
            })
    void anOrderThatCannotBeMapped(String rule, String path, String passage, String replacement) {
        assertThat(refusal(changed(passage, replacement))).anySatisfy(violation -> {
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(violation.pointer()).startsWith(path + " (");
        });
    }

    @Test
    void quantityZeroByTheRuleOfOrders() {
        String document = changed("<cbc:Quantity unitCode=\"C62\">15<", "<cbc:Quantity unitCode=\"C62\">0<");

        assertThat(refusal(document))
                .extracting(Violation::rule, violation -> violation.pointer().replaceAll(" \\(.*", ""))
                .containsExactly(
                        tuple("ORD-3", LINE + "cbc:Quantity"), tuple("LIN-1", LINE + "cbc:LineExtensionAmount"));
    }

    @Test
    void anOrderWithoutLines() {
        String document = example(Documents.UBL21).replaceAll("(?s)<cac:OrderLine>.*</cac:OrderLine>", "");

        assertThat(refusal(document)).extracting(Violation::rule).containsExactly("EDI-7");
    }

    @Test
    void everyReasonOfFormAndContentTogether() {
        String document = changed(
                changed("<cbc:IssueTime>12:30:00<", "<cbc:IssueTime>noon<"),
                "<cbc:PayableAmount currencyID=\"SEK\">6225",
                "<cbc:PayableAmount currencyID=\"SEK\">1");

        assertThat(refusal(document)).extracting(Violation::rule).containsExactly("EDI-10", "TOT-7");
    }

    @Test
    void theMessageNamesRulePlaceFoundAndExpected() {
        assertThatThrownBy(() -> Documents.read(example(Documents.UBL20)))
                .isInstanceOf(DocumentRefusedException.class)
                .hasMessage("the document was refused for 1 reason:\n  LIN-1 at"
                        + " /Order/cac:OrderLine/cac:LineItem/cbc:LineExtensionAmount (line 162, column 46): found 100.00"
                        + " GBP, expected 10000.00 GBP = 100 KGM × 100.00 GBP per 1 KGM");
    }
}
