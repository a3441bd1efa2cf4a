package io.concordat.json.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:15Z, 2026-11-21T10:15:00Z",
        "2026-11-21T10:15:07+01:00, 2026-11-21T10:15:07+01:00",
        "2026-11-21T10:15:07.5-05:30, 2026-11-21T10:15:07.500-05:30",
        "2026-11-21T00:00:00.000250+18:00, 2026-11-21T00:00:00.000250+18:00",
        "0001-01-01T23:59:59.000000001-18:00, 0001-01-01T23:59:59.000000001-18:00"
    })
    void momentsAreWrittenAsRfc3339HasThem(String moment, String text) {
        assertThat(DateText.print(OffsetDateTime.parse(moment))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "0000-02-29", "9999-12-31"})
    void daysAreWrittenAsTheyAreRead(String day) {
        assertThat(DateText.print(LocalDate.parse(day))).isEqualTo(day);
        assertThat(DateText.date(day.toCharArray(), 0, day.length())).isEqualTo(LocalDate.parse(day));
    }

    @Test
    void whatRfc3339CannotSayIsRefused() {
        OffsetDateTime odd = OffsetDateTime.of(LocalDate.EPOCH.atStartOfDay(), ZoneOffset.ofTotalSeconds(3601));
        assertThatThrownBy(() -> DateText.print(odd)).hasMessageContaining("whole minutes");
        assertThatThrownBy(() -> DateText.print(LocalDate.of(10000, 1, 1))).hasMessageContaining("year 10000");
        assertThatThrownBy(() -> DateText.print(LocalDate.of(-1, 1, 1))).hasMessageContaining("year -1");
    }
}
