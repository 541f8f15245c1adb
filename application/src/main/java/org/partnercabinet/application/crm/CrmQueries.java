package org.partnercabinet.application.crm;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.ReferralId;

/** What the portal is to be told, gathered in one statement. */
public interface CrmQueries {
    Optional<NewDeal> newDeal(ReferralId referral);

    /**
     * The newest of what was made in the portal and is there as far as we know, by which the portal is known again. What
     * came from there by itself does not carry our mark and is left out.
     */
    List<Made> latestMade(int most);

    /** Whether anything of ours stands for a lead or deal of the portal. */
    boolean hasEntries();

    record Made(ReferralId referral, DealKey entry) {}
}
