package org.partnercabinet.domain.landing;

import java.time.Instant;
import org.partnercabinet.domain.identity.AccountId;

/** What was published once; never changes. @param number of the landing, from 1 */
public record Revision(LandingId landing, int number, Content content, AccountId by, Instant at) {
    /** Older ones are forgotten. */
    public static final int KEPT = 50;
}
