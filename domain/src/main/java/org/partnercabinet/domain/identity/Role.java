package org.partnercabinet.domain.identity;

/** What an account may do; it may hold several. */
public enum Role {
    ADMIN,
    MANAGER,
    OPERATOR,
    PARTNER
}
