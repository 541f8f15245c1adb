package org.partnercabinet.application.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercabinet.domain.Refusal;

class PresetTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @ParameterizedTest
    @CsvSource({
        "TODAY, 2026-03-31, 2026-03-31, 2026-03-30, 2026-03-30",
        "WEEK, 2026-03-31, 2026-03-25, 2026-03-18, 2026-03-24",
        "DAYS30, 2026-03-31, 2026-03-02, 2026-01-31, 2026-03-01",
        "MONTH, 2026-03-31, 2026-03-01, 2026-02-01, 2026-02-28",
        "MONTH, 2026-03-10, 2026-03-01, 2026-02-01, 2026-02-10",
        "QUARTER, 2026-05-15, 2026-04-01, 2026-01-01, 2026-02-14",
        "QUARTER, 2026-09-30, 2026-07-01, 2026-04-01, 2026-06-30",
        "YEAR, 2024-02-29, 2024-01-01, 2023-01-01, 2023-02-28"
    })
    void eachPeriodEndsTodayAndIsComparedWithWhatWasBefore(
            Preset preset, LocalDate today, LocalDate from, LocalDate beforeFrom, LocalDate beforeTo) {
        assertThat(preset.period(today, MOSCOW)).isEqualTo(new Period(from, today, MOSCOW));
        assertThat(preset.compared(today, MOSCOW)).isEqualTo(new Period(beforeFrom, beforeTo, MOSCOW));
    }

    @Test
    void aDayBeginsWhenClocksSayItBegins() {
        var havana = ZoneId.of("America/Havana");
        var day = new Period(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 8), havana);
        assertThat(day.start()).isEqualTo(Instant.parse("2026-03-08T05:00:00Z"));
        assertThat(day.end()).isEqualTo(Instant.parse("2026-03-09T04:00:00Z"));
    }

    @Test
    void periodsThatEndBeforeTheyBeginOrNeverEndAreRefused() {
        LocalDate day = LocalDate.of(2026, 3, 8);
        refuses(Refusal.Kind.INVALID, "period.reversed", () -> new Period(day, day.minusDays(1), MOSCOW));
        refuses(Refusal.Kind.INVALID, "period.too-long", () -> Period.of(day, day.plusDays(1100), MOSCOW));
        refuses(
                Refusal.Kind.INVALID,
                "period.too-long",
                () -> new Period(LocalDate.of(1, 1, 1), LocalDate.of(1, 1, 2), MOSCOW));
        assertThat(Period.of(day, day.plusDays(1099), MOSCOW).days()).isEqualTo(1100);
    }
}
