package org.partnercabinet.application.referral;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.ReferralId;

/** What is known of the leads and deals behind referrals. */
public interface Deals {
    Optional<Deal> find(DealKey key);

    /** Adds the deal or replaces what was known. A deal never changes its referral. */
    void put(Deal deal);

    /** All deals of a referral, the lead first, then by id. */
    List<Deal> of(ReferralId referral);
}
