package org.partnercabinet.application.identity;

import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.SessionId;

/**
 * Somebody is in.
 *
 * @param refreshToken {@code <session id>.<secret>}; good once
 */
public record SignedIn(Account account, SessionId session, String refreshToken) {
    @Override
    public String toString() {
        return "SignedIn[" + account.id().value() + "]";
    }
}
