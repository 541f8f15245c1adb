package org.partnercabinet.domain.distribution;

/** What an operator says of themselves. Only who is available gets something new. */
public enum Presence {
    AVAILABLE,
    AWAY,
    OFFLINE
}
