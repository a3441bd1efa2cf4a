package io.concordat.examples.faultstorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultStormTest {

    private static final int ORDERS = 500;

    @ParameterizedTest
    @EnumSource(Weather.class)
    void decoratorsLoseAndDoubleNothing(Weather weather) throws InterruptedException {
        StormCount count = new FaultStorm(weather, true, ORDERS).run();

        assertThat(count.booked()).isEqualTo(ORDERS);
        assertThat(count.doubled()).isZero();
        assertThat(count.calls()).isBetween((long) ORDERS, 2L * ORDERS);
    }

    @Test
    void anOutageIsLeftAlone() throws InterruptedException {
        StormCount decorated = new FaultStorm(Weather.OUTAGE, true, ORDERS).run();
        StormCount naive = new FaultStorm(Weather.OUTAGE, false, ORDERS).run();

        assertThat(decorated.intoOutage()).isBetween(1L, naive.intoOutage() / 4);
    }

    /** If the naive client doubled nothing, the storm would prove nothing. */
    @Test
    void theStormDoublesWhatIsSentAgainWithoutAsking() throws InterruptedException {
        assertThat(new FaultStorm(Weather.ORDINARY, false, ORDERS).run().doubled())
                .isPositive();
    }

    @Test
    void theTableHasARowForEachWeatherAndClient() throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        boolean exact = FaultStormMain.run(50, new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(exact).isTrue();
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2 + 6)
                .contains("| no faults | decorated | 50 | 0 | 0 | 50 | 1.00 | 0 | 1 s |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-5", "0", "1000000", "1.5", " "})
    void anArgumentThatIsNoNumberOfOrdersIsRefused(String argument) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = FaultStormMain.run(
                List.of(argument),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(argument, "1 to 999999");
    }
}
