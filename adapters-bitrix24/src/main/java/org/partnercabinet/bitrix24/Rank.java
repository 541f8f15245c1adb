package org.partnercabinet.bitrix24;

/** Who goes first when several calls wait for the portal's rate limit. */
public enum Rank {
    /** Somebody's reward depends on it. */
    MONEY,
    /** A new client should not wait behind a sweep. */
    NEW_LEAD,
    /**
     * A contact that an appeal needs. A partner's client who is the same person cannot be told before it is there: so it
     * is made almost at once, but few go with others, and they leave the last operating time to others, as appeals do.
     */
    APPEAL_CONTACT,
    /** Somebody looks at a page of settings. */
    DICTIONARY,
    SWEEP,
    /**
     * An appeal that no partner brought. They come in thousands and nobody earns by them, so neither rewards nor partners'
     * clients nor whoever looks at a page waits behind them; nor do sweeps, which are short and find lost rewards.
     */
    APPEAL;

    /** Whether calls of this rank come in thousands and nobody earns by them. */
    boolean isForAppeals() {
        return this == APPEAL || this == APPEAL_CONTACT;
    }
}
