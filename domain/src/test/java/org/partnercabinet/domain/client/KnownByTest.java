package org.partnercabinet.domain.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownByTest {
    @Test
    void tenOfAKindAreKept() {
        assertThat(KnownBy.forgotten(learned(10), Optional.of(1))).isEmpty();
        assertThat(KnownBy.forgotten(List.<Integer>of(), Optional.empty())).isEmpty();
    }

    @Test
    void ofMoreThanTenThoseLearnedFirstAreForgottenAndTheClientsOwnStays() {
        assertThat(KnownBy.forgotten(learned(11), Optional.of(1))).containsExactly(2);
        assertThat(KnownBy.forgotten(learned(13), Optional.of(2))).containsExactly(1, 3, 4);
        assertThat(KnownBy.forgotten(learned(12), Optional.empty())).containsExactly(1, 2);
    }

    private static List<Integer> learned(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
