package org.partnercabinet.application.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeaksTest {
    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private final Peaks peaks = new Peaks();

    @Test
    void whatOverlapsIsCountedTogetherAndWhatFollowsIsNot() {
        had(1, 0, 10);
        had(1, 5, 7);
        had(1, 7, 20);
        peaks.began(1, at(9));
        had(2, 9, 30);
        assertThat(peaks.of(1)).isEqualTo(3);
        assertThat(peaks.of(2)).isEqualTo(1);
        assertThat(peaks.of(3)).isZero();
    }

    private void had(long whose, int from, int to) {
        peaks.began(whose, at(from));
        peaks.ended(whose, at(to));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
