package org.partnercabinet.application.crm;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.ReferralId;

/** Questions about the portal that our own records answer. */
public interface CrmQueries {
    /** What the portal is to be told, gathered in one statement. */
    Optional<NewDeal> newDeal(ReferralId referral);

    /**
     * Those that may be a partner's: known, made by us, come from a lead of ours, or pointing to a partner. The same number
     * of statements for any number.
     */
    Set<DealKey> ofInterest(Collection<DealSnapshot> snapshots);
}
