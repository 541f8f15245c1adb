package org.partnercabinet.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class OutletTest {
    private final Line line = new Line();
    private final Outlet outlet = Outlet.on(line, Runnable::run, 3);

    @Test
    void what_is_taken_is_sent_and_flushed() {
        assertThat(outlet.offer(bytes("a"))).isTrue();
        assertThat(outlet.offer(bytes("b"))).isTrue();
        assertThat(line.sent()).isEqualTo("a|b|");
    }

    @Test
    void a_slow_side_gets_everything_later_and_in_order() {
        line.slow = true;
        outlet.offer(bytes("a"));
        outlet.offer(bytes("b"));
        assertThat(line.sent()).isEmpty();
        line.wakes();
        assertThat(line.sent()).isEqualTo("ab|");
    }

    @Test
    void with_too_many_waiting_it_breaks_off() {
        line.slow = true;
        for (int i = 0; i < 3; i++) {
            assertThat(outlet.offer(bytes("x"))).isTrue();
        }
        assertThat(outlet.offer(bytes("x"))).isFalse();
        assertThat(outlet.closed()).isDone();
        line.wakes();
        assertThat(line.sent()).isEmpty();
        assertThat(outlet.offer(bytes("x"))).isFalse();
    }

    @Test
    void it_ends_when_all_is_sent() {
        line.slow = true;
        outlet.offer(bytes("a"));
        outlet.end();
        assertThat(outlet.offer(bytes("b"))).isFalse();
        assertThat(outlet.closed()).isNotDone();
        line.wakes();
        assertThat(line.sent()).isEqualTo("a|");
        assertThat(outlet.closed()).isDone();
    }

    @Test
    void it_is_over_when_the_other_side_is_gone() {
        line.gone = true;
        outlet.offer(bytes("a"));
        assertThat(outlet.closed()).isDone();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Somebody at the other end, who may be slow or gone. */
    private static final class Line extends ServletOutputStream {
        boolean slow;
        boolean gone;
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private WriteListener listener = new Nobody();

        String sent() {
            return taken.toString(StandardCharsets.US_ASCII);
        }

        void wakes() {
            slow = false;
            try {
                listener.onWritePossible();
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }

        @Override
        public boolean isReady() {
            return !slow;
        }

        @Override
        public void setWriteListener(WriteListener given) {
            listener = given;
        }

        @Override
        public void write(int b) throws IOException {
            if (gone) throw new IOException("gone");
            taken.write(b);
        }

        @Override
        public void flush() {
            taken.write('|');
        }
    }

    private static final class Nobody implements WriteListener {
        @Override
        public void onWritePossible() {
            throw new AssertionError("nobody listens");
        }

        @Override
        public void onError(Throwable gone) {
            throw new AssertionError(gone);
        }
    }
}
