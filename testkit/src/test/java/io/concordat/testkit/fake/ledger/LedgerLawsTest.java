package io.concordat.testkit.fake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.receivables.OpenItem;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceSettlement.Balances;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fixture.Customers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the balances of a document, whatever was posted to it. */
class LedgerLawsTest {

    private static final String SEED = "20261121";
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-03-02T08:00:00Z");
    private static final Id<Invoice> INVOICE = Id.of("inv-1");
    private static final Money ORIGINAL = Money.of("1000000.125", "KWD");

    record Posting(Effect effect, Money amount) {}

    @Provide
    Arbitrary<List<Posting>> postings() {
        Arbitrary<Money> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("-5000"), new BigDecimal("5000"))
                .ofScale(3)
                .map(amount -> Money.of(amount, ORIGINAL.currency()));
        return Combinators.combine(Arbitraries.of(Effect.class), amounts)
                .as(Posting::new)
                .list()
                .ofMaxSize(20);
    }

    @Property(seed = SEED, tries = 300)
    void openIsWhatIsLeftOfTheOriginalToTheLastDigit(@ForAll("postings") List<Posting> postings) {
        Balances balances = at(ledger(postings), postings.size());
        assertThat(balances.open())
                .isEqualByComparingTo(balances.original()
                        .minus(balances.applied())
                        .minus(balances.credited())
                        .minus(balances.writtenOff()));
        assertThat(balances.disputed()).isLessThanOrEqualTo(balances.open());
    }

    @Property(seed = SEED, tries = 300)
    void whatIsPostedLaterChangesNoEarlierInstant(@ForAll("postings") List<Posting> postings) {
        Ledger ledger = ledger(postings);
        for (int i = 0; i <= postings.size(); i++) {
            assertThat(at(ledger, i)).isEqualTo(at(ledger(postings.subList(0, i)), i));
        }
    }

    @Property(seed = SEED, tries = 300)
    void whatIsUndoneIsOpenAgain(@ForAll("postings") List<Posting> postings) {
        List<Posting> undone = new ArrayList<>(postings);
        postings.forEach(
                one -> undone.add(new Posting(one.effect(), one.amount().negated())));
        assertThat(at(ledger(undone), undone.size()).open()).isEqualByComparingTo(ORIGINAL);
    }

    /** Posts one after the other, a minute apart. */
    private static Ledger ledger(List<Posting> postings) {
        Money zero = Money.zero(ORIGINAL.currency());
        Ledger ledger = new Ledger();
        ledger.open(new OpenItem(
                OpenItem.Kind.INVOICE,
                Ref.to(INVOICE),
                "INV-1",
                Ref.to(Customers.TYPICAL),
                LocalDate.of(2026, 3, 2),
                null,
                new Balances(ORIGINAL, zero, zero, zero, zero, ORIGINAL),
                MORNING));
        for (int i = 0; i < postings.size(); i++) {
            ledger.post(INVOICE, postings.get(i).effect(), postings.get(i).amount(), MORNING.plusMinutes(i + 1));
        }
        return ledger;
    }

    private static Balances at(Ledger ledger, int minutes) {
        return ledger.find(INVOICE, MORNING.plusMinutes(minutes)).orElseThrow().balances();
    }
}
