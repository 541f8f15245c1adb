package org.partnercabinet.bootstrap.bench;

/** How long answers took, to 20 microseconds; what took longer than two seconds counts as two seconds. */
final class Latencies {
    private static final int NANOS_EACH = 20_000;
    private static final int MOST = 100_000;

    private final long[] counts = new long[MOST + 1];
    private long total;

    void add(long nanos) {
        counts[(int) Math.min(MOST, nanos / NANOS_EACH)]++;
        total++;
    }

    long total() {
        return total;
    }

    /** Milliseconds within which this part of the answers came. */
    double percentile(double part) {
        long wanted = (long) Math.ceil(total * part);
        long passed = 0;
        for (int i = 0; i <= MOST; i++) {
            passed += counts[i];
            if (passed >= wanted) return (i + 1) * NANOS_EACH / 1e6;
        }
        return MOST * NANOS_EACH / 1e6;
    }
}
