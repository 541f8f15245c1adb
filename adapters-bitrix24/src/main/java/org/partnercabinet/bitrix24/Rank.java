package org.partnercabinet.bitrix24;

/** Who goes first when several calls wait for the portal's rate limit. */
public enum Rank {
    /** Somebody's reward depends on it. */
    MONEY,
    /** A new client should not wait behind a sweep. */
    NEW_LEAD,
    /** Somebody looks at a page of settings. */
    DICTIONARY,
    SWEEP
}
