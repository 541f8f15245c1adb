package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.Refusal;

final class RateLimitsTest {
    private final HandClock clock = new HandClock();
    private final RateLimits limits = new RateLimits(clock, 3);

    @Test
    void who_had_enough_is_told_when_to_come_back_and_then_may() {
        take("1.1.1.1", 5);
        var refusal = catchThrowableOfType(Refusal.class, () -> take("1.1.1.1", 1));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThat(refusal.details()).containsEntry("retry_after", 12L);
        clock.now = clock.now.plusSeconds(12);
        take("1.1.1.1", 1);
    }

    @Test
    void what_is_given_back_may_be_taken_again() {
        take("1.1.1.1", 4);
        limits.take("login", "1.1.1.1", 5, Duration.ofMinutes(1)).giveBack();
        take("1.1.1.1", 1);
        assertThat(catchThrowableOfType(Refusal.class, () -> take("1.1.1.1", 1)))
                .isNotNull();
    }

    @Test
    void others_and_other_things_are_not_held_up() {
        take("1.1.1.1", 5);
        take("1.1.1.2", 5);
        limits.take("form", "1.1.1.1", 1, Duration.ofMinutes(1));
    }

    @Test
    void memory_is_bounded_and_the_one_longest_silent_is_forgotten_first() {
        take("a", 5);
        take("b", 5);
        take("c", 5);
        catchThrowableOfType(Refusal.class, () -> take("a", 1));
        take("d", 1);
        take("b", 1);
        assertThat(catchThrowableOfType(Refusal.class, () -> take("a", 1))).isNotNull();
    }

    private void take(String subject, int times) {
        for (int i = 0; i < times; i++) {
            limits.take("login", subject, 5, Duration.ofMinutes(1));
        }
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
