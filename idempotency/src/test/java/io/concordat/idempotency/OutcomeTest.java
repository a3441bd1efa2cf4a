package io.concordat.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.model.call.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeTest {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final Failure DOWN = new Failure.Transient("down");

    static Stream<Outcome<String>> withoutResult() {
        return Stream.of(
                new Outcome.Rejected<>(DOWN, false),
                new Outcome.InProgress<>(AT, Duration.ofSeconds(9)),
                new Outcome.KeyReused<>(
                        Fingerprinter.canonical().of("a"),
                        Fingerprinter.canonical().of("b")),
                new Outcome.InDoubt<>(AT, DOWN),
                new Outcome.Failed<>(DOWN, 3, Duration.ZERO));
    }

    @ParameterizedTest
    @MethodSource("withoutResult")
    void throwsWithItsExplanationWhereThereIsNoResult(Outcome<String> outcome) {
        assertThat(outcome.result()).isEmpty();
        assertThatExceptionOfType(EffectNotConfirmedException.class)
                .isThrownBy(outcome::orThrow)
                .withMessage(outcome.getClass().getSimpleName() + ": " + outcome.explain())
                .satisfies(thrown -> assertThat(thrown.outcome()).isEqualTo(outcome));
    }

    @Test
    void returnsTheResultOfNowOrBefore() {
        assertThat(new Outcome.Executed<>("x", 1).orThrow()).isEqualTo("x");
        assertThat(new Outcome.Replayed<>("x", AT).orThrow()).isEqualTo("x");
    }

    @Test
    void saysNothingOfTheResult() {
        assertThat(new Outcome.Executed<>("secret", 1).explain()).isEqualTo("done now");
        assertThat(new Outcome.Replayed<>("secret", AT).explain()).isEqualTo("done before, at 2026-03-01T12:00:00Z");
    }
}
