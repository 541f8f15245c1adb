package org.partnercabinet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercabinet.http.web.Language;

final class FiguresTest {
    private static final Instant NOW = Instant.parse("2026-03-03T11:05:00Z");
    private static final Figures RUSSIAN = in(Language.RU);
    private static final Figures ENGLISH = in(Language.EN);

    private static Figures in(Language language) {
        return new Figures(language, () -> ZoneId.of("Europe/Moscow"), NOW);
    }

    @Test
    void times_are_written_as_the_language_does_in_the_zone_of_the_company() {
        assertThat(RUSSIAN.dateTime(NOW)).isEqualTo("03.03.2026, 14:05");
        assertThat(ENGLISH.dateTime(NOW)).isEqualTo("3 Mar 2026, 14:05");
    }

    @Test
    void numbers_do_not_break_at_the_end_of_a_line() {
        assertThat(RUSSIAN.number(15000)).isEqualTo("15\u00a0000");
        assertThat(ENGLISH.number(15000)).isEqualTo("15,000");
        assertThat(RUSSIAN.percent(0.125)).isEqualTo("12,5\u00a0%");
        assertThat(ENGLISH.percent(0.125)).isEqualTo("12.5%");
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S,только что,just now",
        "PT1M,1 минуту назад,1 minute ago",
        "PT3M,3 минуты назад,3 minutes ago",
        "PT11M,11 минут назад,11 minutes ago",
        "PT21M,21 минуту назад,21 minutes ago",
        "PT2H,2 часа назад,2 hours ago",
        "PT24H,1 день назад,1 day ago",
        "PT168H,24.02.2026,24 Feb 2026"
    })
    void a_week_is_told_in_words(Duration age, String russian, String english) {
        assertThat(RUSSIAN.ago(NOW.minus(age))).isEqualTo(russian);
        assertThat(ENGLISH.ago(NOW.minus(age))).isEqualTo(english);
    }

    @Test
    void what_is_still_to_come_is_a_date() {
        assertThat(RUSSIAN.ago(NOW.plusSeconds(60))).isEqualTo("03.03.2026");
    }
}
