package io.concordat.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.call.RetryBudget;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryRetryBudgetTest {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");

    private final RetryBudget budget =
            InMemoryRetryBudget.of(new RetryBudget.Terms(20, Duration.ofSeconds(1), 3), clock);

    @Test
    void startsFullAndEnds() {
        assertThat(granted(10)).isEqualTo(3);
    }

    @Test
    void fiveCallsEarnARetry() {
        granted(3);
        for (int call = 0; call < 4; call++) {
            budget.called();
        }
        assertThat(granted(1)).isZero();
        budget.called();
        assertThat(granted(2)).isEqualTo(1);
    }

    @Test
    void timeGrantsWhatNobodyCallsFor() {
        granted(3);
        clock.advance(Duration.ofMillis(2500));
        assertThat(granted(10)).isEqualTo(2);
        clock.advance(Duration.ofMillis(500));
        assertThat(granted(10)).isEqualTo(1);
    }

    @Test
    void savesNoMoreThanTheMost() {
        clock.advance(Duration.ofDays(400_000));
        for (int call = 0; call < 100; call++) {
            budget.called();
        }
        assertThat(granted(10)).isEqualTo(3);
    }

    private int granted(int asked) {
        int granted = 0;
        for (int i = 0; i < asked; i++) {
            granted += budget.mayRetry() ? 1 : 0;
        }
        return granted;
    }
}
