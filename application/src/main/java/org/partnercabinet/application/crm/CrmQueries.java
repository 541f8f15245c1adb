package org.partnercabinet.application.crm;

import java.util.Optional;
import org.partnercabinet.domain.referral.ReferralId;

/** What the portal is to be told, gathered in one statement. */
public interface CrmQueries {
    Optional<NewDeal> newDeal(ReferralId referral);
}
