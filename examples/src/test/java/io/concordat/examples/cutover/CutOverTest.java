package io.concordat.examples.cutover;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.examples.Intake;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.OrderStatus;
import io.concordat.testkit.fault.FaultPlan;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody behind the ports notices that the ERP is another one. */
class CutOverTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);
    private static final int ORDERS = 6;
    private static final int BEFORE = 3;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theTimelinesAreThoseOfARunWithoutTheSwap(long seed) throws Exception {
        List<SalesOrder> orders = orders();
        FaultPlan faults =
                seed == 0 ? FaultPlan.none(0) : seed % 2 == 0 ? FaultPlan.usual(seed) : FaultPlan.rough(seed);
        CutOver.Result swapped = CutOver.run(orders, faults, CutOverMain.swapBefore(orders.get(BEFORE)));
        CutOver.Result unswapped = CutOver.run(orders, faults, CutOverMain.onlyOld());
        for (int i = 0; i < ORDERS; i++) {
            assertThat(swapped.views().get(i))
                    .as("order %d with seed %d", i, seed)
                    .isEqualTo(unswapped.views().get(i));
        }
        assertThat(swapped.orders())
                .allSatisfy(order ->
                        assertThat(order.timeline().status().order().value()).isEqualTo(OrderStatus.COMPLETED));
    }

    @Test
    void eachOrderLivesInOneErpByTheMomentItWasPlaced() throws Exception {
        List<SalesOrder> orders = orders();
        CutOver.Result swapped = CutOver.run(orders, FaultPlan.rough(7), CutOverMain.swapBefore(orders.get(BEFORE)));
        assertThat(swapped.misplaced()).isEmpty();
        assertThat(swapped.orders()).extracting(CutOver.Finished::inOld).containsExactly(1, 1, 1, 0, 0, 0);
        assertThat(swapped.orders()).extracting(CutOver.Finished::inNew).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(swapped.orders().get(0).home()).contains("lives in erp-old", "before-the-swap");
    }

    @Test
    void theViewShowsMoreThanASummary() throws Exception {
        List<SalesOrder> orders = orders();
        CutOver.Result swapped = CutOver.run(orders, FaultPlan.none(0), CutOverMain.swapBefore(orders.get(BEFORE)));
        assertThat(swapped.views().get(0))
                .hasSizeGreaterThan(20)
                .isNotEqualTo(swapped.views().get(1));
        assertThat(String.join("\n", swapped.views().get(5)))
                .doesNotContain("erp-new")
                .contains("invoice of");
    }

    @Test
    void theMainTellsWhatTheShadowSaw() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run("3", out)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("CreditCheck /exposure/limit differs 3 times")
                .contains("PriceCheck /lines/*/price/amount differs")
                .contains("The run without the swap gives the same timelines");
    }

    @Test
    void theMainRefusesASeedThatIsNoNumber() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run("three", out)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'three' is not a whole number");
    }

    private static int run(String argument, ByteArrayOutputStream out) throws Exception {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return CutOverMain.run(List.of(argument), TODAY, print, print);
    }

    private static List<SalesOrder> orders() throws Exception {
        return Orders.daily(new Intake(TODAY).read(Intake.EXAMPLE).value(), ORDERS);
    }
}
