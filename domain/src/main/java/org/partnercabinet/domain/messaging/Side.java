package org.partnercabinet.domain.messaging;

/** Whose words they are in a conversation. */
public enum Side {
    PARTNER,
    TEAM;

    public Side other() {
        return this == PARTNER ? TEAM : PARTNER;
    }
}
