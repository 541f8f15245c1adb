package org.partnercabinet.http.event;

import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.SessionId;

/** Who is signed in right now. */
@FunctionalInterface
interface LiveSessions {
    boolean has(SessionId session, AccountId account);
}
