package org.partnercabinet.application.outbox;

/** Work of one lane never waits for another's, however long that takes. */
public enum Lane {
    /** What needs nobody but us: topics of rank 0. */
    INSIDE(Integer.MIN_VALUE, 0),
    /** What calls somebody who may be slow or away. */
    OUTSIDE(1, 99),
    /** What calls somebody and comes in such numbers that all else would wait for a free hand. */
    BULK(100, Integer.MAX_VALUE);

    private final int firstRank;
    private final int lastRank;

    Lane(int firstRank, int lastRank) {
        this.firstRank = firstRank;
        this.lastRank = lastRank;
    }

    public int firstRank() {
        return firstRank;
    }

    public int lastRank() {
        return lastRank;
    }

    public boolean has(int rank) {
        return firstRank <= rank && rank <= lastRank;
    }
}
