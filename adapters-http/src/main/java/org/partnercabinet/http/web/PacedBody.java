package org.partnercabinet.http.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Reads what somebody sends, unless they take too long: whoever sends a byte now and then holds a thread of the server for
 * as long as they like. Half a minute is anybody's; whoever needs more sends 5 KB a second on the average.
 */
final class PacedBody {
    private static final long GRACE = Duration.ofSeconds(30).toNanos();
    private static final long LEAST_A_SECOND = 5 * 1024;
    private static final int PIECE = 16 * 1024;

    private final InputStream in;
    private final LongSupplier nanos;
    private final long start;
    private final byte[] piece = new byte[PIECE];
    private long arrived;

    /** @param nanos as {@link System#nanoTime} */
    PacedBody(InputStream in, LongSupplier nanos) {
        this.in = in;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /**
     * @return all there is, or {@code most} bytes
     * @throws ProblemException 408 {@code request.too-slow}
     */
    byte[] read(int most) throws IOException {
        var bytes = new byte[Math.min(most, PIECE)];
        int length = 0;
        for (int read = next(most); read > 0; read = next(most - length)) {
            if (length + read > bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(2L * bytes.length, length + read)));
            }
            System.arraycopy(piece, 0, bytes, length, read);
            length += read;
        }
        return Arrays.copyOf(bytes, length);
    }

    /** Reads on for nothing, up to so many bytes. */
    void skip(int most) throws IOException {
        int left = most;
        for (int read = next(left); read > 0; read = next(left)) {
            left -= read;
        }
    }

    private int next(int most) throws IOException {
        if (most <= 0) {
            return 0;
        }
        int read = in.read(piece, 0, Math.min(most, PIECE));
        arrived += Math.max(0, read);
        long late = nanos.getAsLong() - start - GRACE;
        if (read > 0 && late > 0 && arrived < late / 1_000_000_000.0 * LEAST_A_SECOND) {
            throw new ProblemException(WebProblem.REQUEST_TOO_SLOW.problem().header("Connection", "close"));
        }
        return read;
    }
}
