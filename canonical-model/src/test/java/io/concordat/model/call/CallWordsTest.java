package io.concordat.model.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.value.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CallWordsTest {

    @Test
    void aKeyNamesScopeAndObject() {
        IdempotencyKey key = IdempotencyKey.of("erp.submit", Id.of("so-1"), 3);
        assertThat(key).hasToString("erp.submit:so-1@3");
        assertThat(key.step("lines")).hasToString("erp.submit:so-1@3#lines");
    }

    @Test
    void refusesAScopeThatCouldBeReadAsAnotherKey() {
        assertThatThrownBy(() -> IdempotencyKey.of("erp:submit", "1")).hasMessageContaining("colon");
    }

    @Test
    void neverTellsACallerToRepeatACallWhoseEffectMayHaveHappened() {
        assertThat(FailureKind.OUTCOME_UNKNOWN.isRetryable()).isFalse();
        Set<FailureKind> retryable = Arrays.stream(FailureKind.values())
                .filter(FailureKind::isRetryable)
                .collect(Collectors.toSet());
        assertThat(retryable).containsExactlyInAnyOrder(FailureKind.TRANSIENT, FailureKind.THROTTLED);
    }

    @Test
    void everyFailureHasAKindOfItsOwn() {
        assertThat(Failure.class.getPermittedSubclasses()).hasSameSizeAs(FailureKind.values());
    }

    @Test
    void aDeadlineIsOverAtItsInstant() {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        CallContext call = CallContext.of(IdempotencyKey.of("erp.submit", "1"), noon);
        assertThat(call.isOver(noon)).isTrue();
        assertThat(call.isOver(noon.minusNanos(1))).isFalse();
    }
}
