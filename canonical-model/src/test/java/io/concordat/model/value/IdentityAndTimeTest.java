package io.concordat.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityAndTimeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void derivesTheSameIdFromTheSameNaturalKey() {
        Id<Object> first = Id.derived("so", "7300070011115", "PO-4711");
        assertThat(first).isEqualTo(Id.derived("so", "7300070011115", "PO-4711"));
        assertThat(first.value()).startsWith("so-").hasSize(35);
    }

    @Test
    void derivesAnotherIdWhenTheSameTextIsCutElsewhere() {
        assertThat(Id.derived("so", "AB", "C")).isNotEqualTo(Id.derived("so", "A", "BC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", "a b", "ä", "a\n"})
    void refusesAnIdOfAnotherShape(String text) {
        assertThatThrownBy(() -> Id.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsACodeNobodyKnows() {
        Code unheardOf = Code.of("ZQ", "UNCL5305");
        assertThat(unheardOf.known()).isFalse();
        assertThat(Code.of("S", "UNCL5305").known()).isTrue();
        assertThat(unheardOf).hasToString("UNCL5305:ZQ");
    }

    @Test
    void comparesCodesWithoutTheirListOnlyWhenOneHasNone() {
        assertThat(Code.of("S").is(Code.of("S", "UNCL5305"))).isTrue();
        assertThat(Code.of("S", "X").is(Code.of("S", "UNCL5305"))).isFalse();
    }

    @Test
    void refusesAWindowThatEndsBeforeItStarts() {
        LocalDate sunday = MONDAY.minusDays(1);
        assertThatThrownBy(() -> DateWindow.of(MONDAY, sunday)).hasMessageContaining("BR-29");
    }

    @Test
    void takesBothEndsOfAWindowAsInside() {
        DateWindow window = DateWindow.of(MONDAY, MONDAY.plusDays(2));
        assertThat(window.contains(MONDAY)).isTrue();
        assertThat(window.contains(MONDAY.plusDays(2))).isTrue();
        assertThat(window.contains(MONDAY.plusDays(3))).isFalse();
    }

    @Test
    void changesAPromiseOnlyByARecordedChange() {
        PromiseHistory promise = PromiseHistory.of(MONDAY)
                .changedTo(MONDAY.plusDays(7), OffsetDateTime.parse("2026-03-01T08:00:00Z"), Code.of("OUT_OF_STOCK"));
        assertThat(promise.original()).isEqualTo(MONDAY);
        assertThat(promise.current()).isEqualTo(MONDAY.plusDays(7));

        LocalDate tuesday = MONDAY.plusDays(1);
        assertThatThrownBy(() -> new PromiseHistory(MONDAY, tuesday, List.of()))
                .hasMessageContaining("recorded change");
    }
}
