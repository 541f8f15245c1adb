package org.partnercabinet.application.referral;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** What is known of the leads and deals behind referrals. */
public interface Deals {
    Optional<Deal> find(DealKey key);

    /** Adds the deal or replaces what was known. A deal never changes its referral. */
    void put(Deal deal);

    /** All deals of a referral, the lead first, then by id. */
    List<Deal> of(ReferralId referral);

    /** Those of them that we know, deleted ones too. One statement. */
    List<Deal> those(Entity entity, Collection<Long> ids);

    /** Those that were not deleted, by growing id after that one. */
    List<Deal> following(Entity entity, long afterId, int limit);
}
