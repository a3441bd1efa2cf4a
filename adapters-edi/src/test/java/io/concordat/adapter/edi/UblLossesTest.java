package io.concordat.adapter.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.concordat.adapter.Mapped;
import io.concordat.adapter.MappingNote;
import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.pricing.ToleranceProfile;
import io.concordat.model.rule.Rules;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of the published orders, nor of those of the corpus, is dropped silently; exact reasons of refusals. */
class UblLossesTest {

    @Test
    void refusesTheOrderOfMixedCurrenciesAndUnits() {
        String line = "/Order/cac:OrderLine[%d]/cac:LineItem/";
        String totals = "/Order/cac:AnticipatedMonetaryTotal/cbc:";

        assertThat(Documents.refusal(Documents.example(Documents.MAXIMAL)))
                .extracting(Violation::rule, violation -> path(violation))
                .containsExactlyInAnyOrder(
                        tuple("LIN-1", line.formatted(2) + "cbc:LineExtensionAmount"),
                        tuple("LIN-2", line.formatted(1) + "cac:Price/cbc:BaseQuantity"),
                        tuple("LIN-3", line.formatted(1) + "cbc:LineExtensionAmount"),
                        tuple("LIN-3", line.formatted(2) + "cbc:LineExtensionAmount"),
                        tuple("TOT-10", "/Order/cac:AllowanceCharge[1]/cbc:Amount"),
                        tuple("TOT-10", "/Order/cac:AllowanceCharge[2]/cbc:Amount"),
                        tuple("TOT-10", "/Order/cac:TaxTotal[1]/cbc:TaxAmount"),
                        tuple("TOT-10", totals + "LineExtensionAmount"),
                        tuple("TOT-10", totals + "AllowanceTotalAmount"),
                        tuple("TOT-10", totals + "ChargeTotalAmount"),
                        tuple("TOT-10", totals + "PayableAmount"));
    }

    @Test
    void refusesTheOrderWithoutNumberCurrencyAndAmounts() {
        assertThat(Documents.refusal(Documents.example(Documents.MINIMAL)))
                .extracting(Violation::rule, violation -> path(violation))
                .containsExactlyInAnyOrder(
                        tuple("EDI-7", "/Order/cbc:ID"),
                        tuple("EDI-7", "/Order/cbc:DocumentCurrencyCode"),
                        tuple("EDI-7", "/Order/cac:OrderLine/cac:LineItem/cbc:LineExtensionAmount"));
    }

    private static String path(Violation violation) {
        return violation.pointer().substring(0, violation.pointer().indexOf(" ("));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Documents.BII, Documents.UBL21, Documents.INTERNATIONAL, Documents.UBL20, Documents.MAXIMAL})
    void mapsOrNotesEveryLeaf(String name) {
        String document = Documents.example(name);

        Mapped<SalesOrder> mapped = Documents.read(Documents.READER.mappingOnly(), document);

        assertThat(Leaves.neitherMappedNorNoted(document, mapped)).isEmpty();
    }

    @Test
    void mapsTheOrdersOfTheCorpusThatTieOut() throws IOException {
        List<Path> corpus = Documents.corpus();
        Assumptions.assumeFalse(corpus.isEmpty(), "no corpus");

        for (Path file : corpus) {
            if (!file.endsWith(Documents.UBL20)) {
                Mapped<SalesOrder> mapped = Documents.READER.read(file);
                assertThat(Rules.check(mapped.value())).as(file.toString()).isEmpty();
                assertThat(Leaves.neitherMappedNorNoted(Files.readString(file), mapped))
                        .as(file.toString())
                        .isEmpty();
            }
        }
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void readsAPeppolOrderUnderPeppolTolerancesWithItsTaxStated() throws IOException {
        Path ehf = Documents.corpus().stream()
                .filter(file -> file.endsWith("Advanced_Order_Example.xml"))
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(ehf != null, "no corpus");

        SalesOrder order = Documents.READER.read(ehf).value();

        assertThat(order.terms().rounding().tolerance()).isEqualTo(ToleranceProfile.PEPPOL);
        assertThat(order.terms().tax().mode()).isEqualTo(TaxDetermination.Mode.STATED);
        assertThat(order.amounts().totals().gross()).isEqualTo(Money.of("6372.50", "NOK"));
        assertThat(order.amounts().totals().payable()).isEqualTo(Money.of("6363", "NOK"));
        assertThat(order.lines().get(0).pricing().components()).hasSize(2);
        assertThat(order.lines().get(0).references().requestedTracking()).containsExactly("SE-123456", "LO-123456");
    }

    @Test
    void theSameDocumentAlwaysGivesTheSameOrder() {
        String document = Documents.example(Documents.UBL21);

        assertThat(Documents.read(document)).isEqualTo(Documents.read(document));
    }

    @Test
    void theIdFollowsBuyerSellerAndNumberAndNothingElse() {
        String id = id(Documents.example(Documents.UBL21));

        assertThat(id(Documents.changed("<cbc:ID>34</cbc:ID>", "<cbc:ID>35</cbc:ID>")))
                .isNotEqualTo(id);
        assertThat(id(Documents.changed("7300070011115", "7300070011116"))).isNotEqualTo(id);
        assertThat(id(Documents.changed("SellerPartyID123", "SellerPartyID124")))
                .isNotEqualTo(id);
        assertThat(id(Documents.changed("Information text", "Other text"))).isEqualTo(id);
    }

    private static String id(String document) {
        return Documents.read(document).value().id().value();
    }

    @Test
    void notesNameNoValueOfThePeopleInvolved() {
        Set<String> texts = Documents.read(Documents.example(Documents.UBL21)).notes().stream()
                .map(MappingNote::toString)
                .collect(Collectors.toSet());

        assertThat(String.join(" ", texts)).doesNotContain("Johnsson", "Pelle", "Svensson", "123456");
    }
}
