package io.concordat.adapter.decorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final Orders system = new Orders();
    private final OrderSink orders = Decorated.port(OrderSink.class, system, "erp-1")
            .with(Deadline.atMost(Duration.ofSeconds(30), Orders.CLOCK))
            .build();

    @Test
    void shortensADeadlineThatIsLater() {
        orders.submit("so-1", Orders.call());

        assertThat(system.calls).extracting(CallContext::deadline).containsExactly(Orders.NOW.plusSeconds(30));
    }

    @Test
    void neverLengthensADeadline() {
        orders.submit("so-1", Orders.call().withDeadline(Orders.NOW.plusSeconds(5)));

        assertThat(system.calls).extracting(CallContext::deadline).containsExactly(Orders.NOW.plusSeconds(5));
    }

    @Test
    void call2MakesNoCallWhoseDeadlineHasPassed() {
        CallContext late = Orders.call().withDeadline(Orders.NOW);

        assertThatThrownBy(() -> orders.submit("so-1", late))
                .isInstanceOfSatisfying(
                        CallFailedException.class,
                        failed -> assertThat(failed.kind()).isEqualTo(FailureKind.TRANSIENT))
                .hasMessageContaining("its deadline passed at 2026-03-02T08:00:00Z");
        assertThat(system.calls).isEmpty();
    }

    @Test
    void refusesADeadlineOfNothing() {
        assertThatThrownBy(() -> Deadline.atMost(Duration.ZERO, Orders.CLOCK))
                .hasMessageContaining("more than nothing");
    }
}
