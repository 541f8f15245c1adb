package org.partnercabinet.application.crm;

import org.partnercabinet.domain.referral.DealKey;

/** Who has a lead or deal in the portal. A remote call: never inside a transaction. */
public interface Assignees {
    /**
     * Makes this user of the portal responsible.
     *
     * @return false when that lead or deal is not there (any more)
     * @throws CrmFailure which says whether the call was executed
     */
    boolean assign(DealKey entry, long portalUser);
}
