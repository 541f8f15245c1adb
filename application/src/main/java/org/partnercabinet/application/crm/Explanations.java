package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.crm.Difference.Why;
import org.partnercabinet.domain.referral.DealKey;

/** Why a lead or deal that is marked as a partner's is no referral's. Writing needs an open transaction. */
public interface Explanations {
    /** The newest reason counts. */
    void put(DealKey key, Explanation explanation);

    Optional<Explanation> find(DealKey key);

    void remove(DealKey key);

    /** @param changedAt when the lead or deal had last changed at that time */
    record Explanation(Why why, Instant changedAt) {}
}
