package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long somebody may take to send something, by a clock that their sending moves. */
final class PacedBodyTest {
    private long now = Long.MAX_VALUE - 5;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16 * 1024, 16 * 1024 + 1, 1_000_000})
    void whatever_comes_quickly_comes_whole(int size) throws IOException {
        assertThat(body(size, 1000, Duration.ofMillis(1)).read(size + 1)).isEqualTo(bytes(size));
    }

    @Test
    void no_more_is_read_than_wanted() throws IOException {
        assertThat(body(100, 7, Duration.ZERO).read(50)).isEqualTo(bytes(50));
    }

    @Test
    void a_connection_that_hangs_for_a_while_is_nobodys_fault() throws IOException {
        assertThat(body(300, 150, Duration.ofSeconds(14)).read(1000)).hasSize(300);
    }

    @Test
    void a_large_file_over_a_slow_line_comes_through() throws IOException {
        assertThat(body(3_000_000, 6000, Duration.ofSeconds(1)).read(4_000_000)).hasSize(3_000_000);
    }

    @Test
    void a_byte_now_and_then_is_heard_for_half_a_minute() {
        assertThatThrownBy(() -> body(4000, 1, Duration.ofSeconds(1)).read(4001))
                .isInstanceOf(ProblemException.class);
        assertThat(now - (Long.MAX_VALUE - 5)).isLessThan(Duration.ofSeconds(33).toNanos());
        assertThatThrownBy(() -> body(4000, 1, Duration.ofSeconds(1)).skip(4000))
                .isInstanceOf(ProblemException.class);
    }

    private PacedBody body(int size, int atOnce, Duration pause) {
        var content = bytes(size);
        return new PacedBody(
                new InputStream() {
                    private int sent;

                    @Override
                    public int read() {
                        throw new AssertionError("byte by byte");
                    }

                    @Override
                    public int read(byte[] into, int from, int most) {
                        now += pause.toNanos();
                        int length = Math.min(Math.min(most, atOnce), size - sent);
                        System.arraycopy(content, sent, into, from, length);
                        sent += length;
                        return length == 0 ? -1 : length;
                    }
                },
                () -> now);
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) bytes[i] = (byte) (i % 251);
        return Arrays.copyOf(bytes, size);
    }
}
