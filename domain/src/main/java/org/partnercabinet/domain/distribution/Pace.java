package org.partnercabinet.domain.distribution;

/**
 * How far a source's turns have carried each unit of weight: the sum of 1 / (sum of weights) over all turns, and of its
 * square. Whoever could serve between two moments was due weight × the difference, so a turn costs the same whatever the
 * number of operators: nobody's account is touched but the chosen one's. Counted in 10⁻¹²; only differences mean
 * something, and they survive an overflow.
 *
 * @param turns how many there were
 */
public record Pace(long turns, long sum, long squares) {
    /** One whole appeal. */
    public static final long ONE = 1_000_000_000_000L;

    public static final Pace START = new Pace(0, 0, 0);

    /** One more turn, shared by so much weight. */
    Pace after(long totalWeight) {
        long each = divided(ONE, totalWeight);
        return new Pace(turns + 1, sum + each, squares + divided(each, totalWeight));
    }

    /** The part of {@link #ONE} that this weight has of the total. */
    static long share(int weight, long totalWeight) {
        return divided(ONE * weight, totalWeight);
    }

    private static long divided(long dividend, long divisor) {
        return (dividend + divisor / 2) / divisor;
    }
}
