package io.concordat.testkit.fault;

import static io.concordat.testkit.Calls.call;
import static io.concordat.testkit.Calls.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.adapter.erp.CreditCheck;
import io.concordat.adapter.erp.CreditRequest;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.erp.InMemoryErp;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultInjectorTest {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final InMemoryErp erp = new InMemoryErp(clock);
    private final SalesOrder order = SalesOrders.typical();

    @BeforeEach
    void know() {
        erp.customer(Customers.TYPICAL, Money.of("10000", "EUR"));
        erp.item(ItemKey.of("A-100"), Quantity.of("10", "C62"));
        erp.item(ItemKey.of("B-200"), Quantity.of("2", "C62"));
    }

    private static FaultPlan always(FaultKind kind) {
        FaultPlan.Calls calls = new FaultPlan.Calls(
                rate(kind == FaultKind.TRANSIENT),
                rate(kind == FaultKind.THROTTLED),
                rate(kind == FaultKind.TIMEOUT_BEFORE_EFFECT),
                rate(kind == FaultKind.TIMEOUT_AFTER_EFFECT),
                rate(kind == FaultKind.SLOW),
                FaultPlan.Limits.STANDARD);
        return new FaultPlan(1, calls, FaultPlan.Feeds.NONE);
    }

    private static int rate(boolean on) {
        return on ? 1000 : 0;
    }

    private SalesOrderSink faulty(FaultInjector faults) {
        return faults.wrap(SalesOrderSink.class, erp.orders());
    }

    private void submit(SalesOrderSink sink) {
        sink.submit(order, call("k", clock));
    }

    @Test
    void isTransparentWhenNothingGoesWrong() {
        FaultInjector faults = new FaultInjector(FaultPlan.none(7));
        SalesOrderSink sink = faulty(faults);
        assertThat(sink.submit(order, call("k", clock)))
                .isEqualTo(erp.orders().find(key("k"), call("q", clock)).orElseThrow());
        assertThat(faults.counts().total()).isZero();
        assertThat(faults.counts().calls()).isEqualTo(1);
    }

    @Test
    void call3TransientFailuresAndThrottlingHaveNoEffect() {
        SalesOrderSink down = faulty(new FaultInjector(always(FaultKind.TRANSIENT)));
        assertThat(Calls.failureKind(() -> submit(down))).isEqualTo(FailureKind.TRANSIENT);
        SalesOrderSink busy = faulty(new FaultInjector(always(FaultKind.THROTTLED)));
        assertThat(Calls.failure(() -> submit(busy)))
                .isInstanceOfSatisfying(
                        Failure.Throttled.class,
                        failure -> assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(1)));
        assertThat(erp.effects().booked(order.id())).isZero();
    }

    @Test
    void aTimeoutAfterTheEffectCanBeFound() {
        SalesOrderSink sink = faulty(new FaultInjector(always(FaultKind.TIMEOUT_AFTER_EFFECT)));
        assertThat(Calls.failureKind(() -> submit(sink))).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        assertThat(erp.effects().booked(order.id())).isEqualTo(1);
        assertThat(sink.find(key("k"), call("q", clock))).isPresent();
    }

    @Test
    void aTimeoutBeforeTheEffectIsNotFound() {
        SalesOrderSink sink = faulty(new FaultInjector(always(FaultKind.TIMEOUT_BEFORE_EFFECT)));
        assertThat(Calls.failureKind(() -> submit(sink))).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        assertThat(sink.find(key("k"), call("q", clock))).isEmpty();
        assertThat(erp.effects().booked(order.id())).isZero();
    }

    @Test
    void aSlowCallTakesTimeAndThenGoesWell() {
        SalesOrderSink sink = faulty(new FaultInjector(always(FaultKind.SLOW), clock::advance));
        submit(sink);
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T08:00:10Z"));
        assertThat(erp.effects().booked(order.id())).isEqualTo(1);
    }

    @Test
    void aQuestionDoesNotEndInDoubt() {
        CreditCheck check =
                new FaultInjector(always(FaultKind.TIMEOUT_BEFORE_EFFECT)).wrap(CreditCheck.class, erp.credit());
        CreditRequest request = new CreditRequest(Ref.to(Customers.TYPICAL), null, Money.of("1", "EUR"));
        assertThat(check.check(request, call("k", clock)).approvedAmount()).isNotNull();
    }

    @Test
    void whoeverTriesOftenEnoughGetsThrough() {
        SalesOrderSink sink = faulty(new FaultInjector(always(FaultKind.TRANSIENT)));
        for (int i = 0; i < 3; i++) {
            assertThat(Calls.failureKind(() -> submit(sink))).isEqualTo(FailureKind.TRANSIENT);
        }
        submit(sink);
        assertThat(erp.effects().booked(order.id())).isEqualTo(1);
    }

    @Test
    void passesOnTheRefusalsOfTheSystem() {
        SalesOrderSink sink = faulty(new FaultInjector(FaultPlan.none(1)));
        SalesOrder strange =
                SalesOrders.order("so-2").line("C", "1", "C62", "1").build();
        assertThat(Calls.reasons(() -> sink.submit(strange, call("k", clock)))).containsExactly("UNKNOWN_ITEM");
    }

    @Test
    void goesWrongTheSameWayUnderTheSameSeed() {
        assertThat(course(42)).isEqualTo(course(42));
        assertThat(course(42)).isNotEqualTo(course(43));
    }

    @Test
    void oneKeyDoesNotDisturbAnother() {
        assertThat(course(42)).containsSubsequence(List.of(course(42).get(0)));
        FaultInjector faults = new FaultInjector(FaultPlan.rough(42));
        SalesOrderSink sink = faulty(faults);
        List<String> course = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            outcome(sink, "other-" + i);
            course.add(outcome(sink, "k"));
        }
        assertThat(course).isEqualTo(course(42));
    }

    private List<String> course(long seed) {
        SalesOrderSink sink = faulty(new FaultInjector(FaultPlan.rough(seed)));
        List<String> course = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            course.add(outcome(sink, "k"));
        }
        return course;
    }

    private String outcome(SalesOrderSink sink, String key) {
        try {
            sink.submit(order, call(key, clock));
            return "done";
        } catch (CallFailedException e) {
            return e.kind().name();
        }
    }

    @Test
    void countsWhatWentWrong() {
        FaultInjector faults = new FaultInjector(FaultPlan.rough(3));
        SalesOrderSink sink = faulty(faults);
        for (int i = 0; i < 1000; i++) {
            outcome(sink, "k-" + i);
        }
        FaultCounts counts = faults.counts();
        assertThat(counts.calls()).isEqualTo(1000);
        assertThat(counts.of(FaultKind.TRANSIENT)).isBetween(150L, 250L);
        assertThat(counts.of(FaultKind.TIMEOUT_AFTER_EFFECT)).isBetween(80L, 160L);
        assertThat(counts.total()).isBetween(500L, 700L);
        assertThat(counts.of(FaultKind.DELAYED)).isZero();
    }

    @Test
    void refusesRatesThatAreNone() {
        assertThatThrownBy(() -> new FaultPlan.Calls(600, 600, 0, 0, 0, FaultPlan.Limits.STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000 thousandths");
        assertThatThrownBy(() -> new FaultPlan.Feeds(-1, 0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FaultPlan.Feeds(0, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 or more");
    }

    @Test
    void isAnObjectLikeAnyOther() {
        SalesOrderSink sink = faulty(new FaultInjector(FaultPlan.none(1)));
        assertThat(Set.of(sink)).contains(sink).doesNotContain(faulty(new FaultInjector(FaultPlan.none(1))));
        assertThat(sink).hasToString("faulty SalesOrderSink");
    }

    @Test
    void inAnOutageEveryCallFailsWithoutEffectHoweverMany() {
        Outage outage = new Outage(
                clock, clock.instant().plusSeconds(10), clock.instant().plusSeconds(20));
        FaultInjector faults = new FaultInjector(FaultPlan.none(7)).with(outage);
        SalesOrderSink sink = faulty(faults);
        clock.advance(Duration.ofSeconds(10));
        Set<FailureKind> kinds = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            String name = "k" + i;
            kinds.add(Calls.failureKind(() -> sink.submit(order, call(name, clock))));
            assertThat(Calls.failureKind(() -> sink.find(key("k"), call("q", clock))))
                    .isEqualTo(FailureKind.TRANSIENT);
        }
        assertThat(kinds).containsExactlyInAnyOrder(FailureKind.TRANSIENT, FailureKind.OUTCOME_UNKNOWN);
        assertThat(erp.effects().booked(order.id())).isZero();

        clock.advance(Duration.ofSeconds(10));
        submit(sink);
        assertThat(erp.effects().booked(order.id())).isEqualTo(1);
    }

    @Test
    void anOutageDoesNotEndBeforeItBegins() {
        Instant now = clock.instant();
        assertThatThrownBy(() -> new Outage(clock, now, now.minusSeconds(1))).hasMessageContaining("at or after");
    }
}
