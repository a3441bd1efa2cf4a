package io.concordat.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final IdempotencyKey KEY = IdempotencyKey.of("erp.submit", "4711");

    @Property(seed = "20261121")
    void pausesBetweenNothingAndADoublingBound(
            @ForAll @IntRange(min = 2, max = 200) int attempt,
            @ForAll @LongRange(min = 0, max = 31_536_000_000L) long firstMillis,
            @ForAll long seed) {
        Duration first = Duration.ofMillis(firstMillis);
        Duration longest = Duration.ofDays(365);

        Duration pause =
                RetryPolicy.exponential(3, first, longest).withSeed(seed).pauseBefore(attempt, KEY);

        Duration bound = first.multipliedBy(1L << Math.min(attempt - 2, 20));
        assertThat(pause).isGreaterThanOrEqualTo(Duration.ZERO).isLessThanOrEqualTo(longest);
        assertThat(pause).isLessThanOrEqualTo(bound);
    }

    @Test
    void pausesTheSameInEveryRun() {
        RetryPolicy policy = RetryPolicy.standard();

        assertThat(policy.pauseBefore(2, KEY)).isEqualTo(RetryPolicy.standard().pauseBefore(2, KEY));
    }

    @Test
    void spreadsKeysAndInstances() {
        Set<Duration> pauses = new HashSet<>();
        for (int number = 0; number < 100; number++) {
            pauses.add(RetryPolicy.standard().pauseBefore(2, IdempotencyKey.of("erp.submit", "o" + number)));
            pauses.add(RetryPolicy.standard().withSeed(number + 1).pauseBefore(2, KEY));
        }

        assertThat(pauses).hasSizeGreaterThan(190);
        assertThat(pauses).anyMatch(pause -> pause.toMillis() < 20).anyMatch(pause -> pause.toMillis() > 80);
    }

    @Test
    void refusesBoundsThatContradictEachOther() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException().isThrownBy(() -> RetryPolicy.exponential(0, second, second));
        assertThatIllegalArgumentException().isThrownBy(() -> RetryPolicy.exponential(1, second, Duration.ofMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> RetryPolicy.exponential(1, second.negated(), second));
        assertThatIllegalArgumentException().isThrownBy(() -> RetryPolicy.exponential(1, second, Duration.ofDays(366)));
    }

    @Test
    void retriesNothingIfToldSo() {
        assertThat(RetryPolicy.none().maxAttempts()).isEqualTo(1);
    }
}
