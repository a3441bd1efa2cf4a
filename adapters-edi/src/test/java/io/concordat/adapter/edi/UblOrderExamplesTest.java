package io.concordat.adapter.edi;

import static io.concordat.adapter.edi.SampleUblOrder.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.concordat.adapter.Mapped;
import io.concordat.adapter.MappingNote;
import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Rules;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Money;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published examples of UBL and CEN BII orders. */
class UblOrderExamplesTest {

    private static final String BII = "BII03 Order example 01.xml";
    private static final String INTERNATIONAL = "UBL-Order-2.0-Example-International.xml";
    private static final String UBL_21 = "UBL-Order-2.1-Example.xml";

    @ParameterizedTest
    @ValueSource(strings = {BII, INTERNATIONAL, UBL_21})
    void mapsWhatTiesOut(String name) throws IOException {
        SalesOrder order = read(name).value();

        assertThat(Rules.check(order)).isEmpty();
        assertThat(order.parties().soldTo().identifiers()).isNotEmpty();
        assertThat(order.lines()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({BII + ",SEK,6225,2", INTERNATIONAL + ",USD,1000.00,1", UBL_21 + ",SEK,6225,2"})
    void keepsTheAmountsAsStated(String name, String currency, String payable, int lines) throws IOException {
        SalesOrder order = read(name).value();

        assertThat(order.amounts().totals().payable()).isEqualTo(Money.of(payable, currency));
        assertThat(order.lines()).hasSize(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {BII, UBL_21})
    void takesTheTaxAsAnEstimateWherePayableTiesOutWithoutIt(String name) throws IOException {
        Mapped<SalesOrder> mapped = read(name);

        TaxDetermination tax = mapped.value().terms().tax();
        assertThat(tax.mode()).isEqualTo(TaxDetermination.Mode.AT_INVOICE);
        assertThat(tax.estimate()).isEqualTo(Money.of("100", "SEK"));
        assertThat(mapped.value().amounts().totals().tax().signum()).isZero();
        assertThat(notes(mapped, MappingNote.Kind.GUESSED)).contains("/Order/cac:TaxTotal");
    }

    @Test
    void takesTheCurrencyOfTheAmountsWhereUbl20LeavesItOut() throws IOException {
        Mapped<SalesOrder> mapped = read(INTERNATIONAL);

        assertThat(mapped.value().terms().currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(notes(mapped, MappingNote.Kind.GUESSED)).contains("/Order/cbc:DocumentCurrencyCode");
    }

    @Test
    void knowsABuyerWithoutIdentificationByTheAccountNumbers() throws IOException {
        assertThat(read(INTERNATIONAL).value().parties().soldTo().identifiers())
                .extracting(Object::toString)
                .containsExactly(
                        "urn:ubl:account:customer-assigned#XFB01", "urn:ubl:account:supplier-assigned#GT00978567");
    }

    @Test
    void refusesALineThatDoesNotMultiplyOut() {
        assertThat(refused("UBL-Order-2.0-Example.xml")).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("LIN-1");
            assertThat(violation.pointer())
                    .isEqualTo("/Order/cac:OrderLine/cac:LineItem/cbc:LineExtensionAmount (line 162, column 46)");
            assertThat(violation.found()).isEqualTo("100.00 GBP");
            assertThat(violation.expected()).startsWith("10000.00 GBP");
        });
    }

    @Test
    void refusesTheMaximalExampleForItsCurrenciesUnitsAndLines() {
        assertThat(refused("CENBII-Order-maximal.xml"))
                .extracting(Violation::rule)
                .containsOnly("LIN-1", "LIN-2", "LIN-3", "TOT-10")
                .hasSize(11);
    }

    @Test
    void refusesTheMinimalExampleForWhatIsMissing() {
        assertThat(refused("CENBII-Order-minimal.xml")).hasSize(3).allSatisfy(violation -> {
            assertThat(violation.rule()).isEqualTo("EDI-7");
            assertThat(violation.found()).isEqualTo("nothing");
            assertThat(violation.pointer()).startsWith("/Order/").contains("line ");
        });
    }

    @Test
    void readsTheSameFromAFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("order.xml");
        try (InputStream in = SampleUblOrder.example(UBL_21)) {
            Files.copy(in, file);
        }

        assertThat(UblOrderReader.standard(CLOCK).read(file)).isEqualTo(read(UBL_21));
    }

    @Test
    void withoutTheRulesReturnsWhatBreaksThem() throws IOException {
        try (InputStream in = SampleUblOrder.example("UBL-Order-2.0-Example.xml")) {
            SalesOrder order =
                    UblOrderReader.standard(CLOCK).mappingOnly().read(in).value();

            assertThat(Rules.check(order)).extracting(Violation::rule).containsExactly("LIN-1");
        }
    }

    private static List<String> notes(Mapped<SalesOrder> mapped, MappingNote.Kind kind) {
        return mapped.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(MappingNote::pointer)
                .toList();
    }

    private static Mapped<SalesOrder> read(String name) throws IOException {
        try (InputStream in = SampleUblOrder.example(name)) {
            return UblOrderReader.standard(CLOCK).read(in);
        }
    }

    private static List<Violation> refused(String name) {
        return catchThrowableOfType(DocumentRefusedException.class, () -> read(name))
                .violations();
    }
}
