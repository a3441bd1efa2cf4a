package io.concordat.model.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.value.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void aDeadlineIsShortenedAndNeverLengthened() {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        CallContext call = CallContext.of(IdempotencyKey.of("erp.submit", "1"), noon);
        assertThat(call.noLaterThan(noon.minusSeconds(1)).deadline()).isEqualTo(noon.minusSeconds(1));
        assertThat(call.noLaterThan(noon.plusSeconds(1))).isSameAs(call);
    }

    @Test
    void aPlaceInATraceStaysWithTheCallWhateverElseChanges() {
        Traceparent place = new Traceparent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        CallContext call = CallContext.of(IdempotencyKey.of("erp.submit", "1"), Instant.EPOCH)
                .withTraceparent(place)
                .withKey(IdempotencyKey.of("erp.submit", "2"))
                .withDeadline(Instant.MAX)
                .within("so-1", "evt-1");
        assertThat(call.traceparent()).isEqualTo(place);
        assertThat(place.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(place.parentId()).isEqualTo("b7ad6b7169203331");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-extra"
            })
    void aMalformedTraceparentIsIgnoredWhenReadAndRefusedWhenMade(String text) {
        assertThat(Traceparent.read(text)).isEmpty();
        assertThatThrownBy(() -> new Traceparent(text)).hasMessageContaining("W3C Trace Context");
    }
}
