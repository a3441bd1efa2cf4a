package io.concordat.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.order.SalesOrder;
import io.concordat.testkit.fault.FaultKind;
import io.concordat.testkit.fault.FaultPlan;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The six UBL order examples: those whose totals tie out survive 100 seeds each, the others name the broken rule. */
class OrderToCashTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);
    private static final int SEEDS = 100;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BII03 Order example 01.xml",
                "UBL-Order-2.0-Example-International.xml",
                "UBL-Order-2.1-Example.xml"
            })
    void losesAndDoublesNothingUnderAHundredSeeds(String name) throws Exception {
        SalesOrder order = new Intake(TODAY).read(name).value();
        long lostAnswers = 0;
        long suppressed = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            FaultPlan plan = seed % 2 == 0 ? FaultPlan.usual(seed) : FaultPlan.rough(seed);
            Run run = Run.of(order, plan);
            assertThat(run.findings()).as("%s with seed %d", name, seed).isEmpty();
            lostAnswers += run.faults().of(FaultKind.TIMEOUT_AFTER_EFFECT);
            suppressed += run.counts().duplicatesSuppressed();
        }
        assertThat(lostAnswers).as("effects whose answer was lost").isGreaterThan(SEEDS / 2);
        assertThat(suppressed).as("duplicates suppressed").isGreaterThan(SEEDS);
    }

    @Test
    void theSameSeedGivesTheSameTimeline() throws Exception {
        SalesOrder order = new Intake(TODAY).read(Intake.EXAMPLE).value();
        Run first = Run.of(order, FaultPlan.rough(42));
        Run second = Run.of(order, FaultPlan.rough(42));
        assertThat(first.timeline().digest()).isEqualTo(second.timeline().digest());
        assertThat(first.faults().total()).isEqualTo(second.faults().total());
    }

    /** Rules of docs/contract.md: LIN-1 is line arithmetic. */
    @ParameterizedTest
    @CsvSource({"UBL-Order-2.0-Example.xml, LIN-", "CENBII-Order-maximal.xml, LIN-", "CENBII-Order-minimal.xml, EDI-"})
    void refusesAnOrderThatDoesNotTieOutNamingTheRule(String name, String rule) {
        assertThatThrownBy(() -> new Intake(TODAY).read(name))
                .isInstanceOf(Intake.RefusedException.class)
                .hasMessageContaining("refused " + name)
                .hasMessageContaining(rule);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> new Intake(TODAY).read("no-such-order.xml"))
                .isInstanceOf(Intake.RefusedException.class)
                .hasMessageContaining("no-such-order.xml");
    }

    @Test
    void readsTheSameOrderFromTheSameDocument() throws IOException, Intake.RefusedException {
        SalesOrder first = new Intake(TODAY).read(Intake.EXAMPLE).value();
        SalesOrder again = new Intake(Clock.offset(TODAY, java.time.Duration.ofDays(3)))
                .read(Intake.EXAMPLE)
                .value();
        assertThat(again.id()).isEqualTo(first.id());
    }
}
