package org.partnercabinet.application.report;

import org.partnercabinet.domain.identity.AccountId;

/** What waits for an administrator, in one statement. */
public interface OverviewQueries {
    /** @param reader whose conversations they are */
    Overview now(AccountId reader);

    /**
     * @param registrations applications that nobody decided about
     * @param payoutsPending requests that nobody decided about
     * @param payoutsApproved agreed to and not paid yet
     * @param failedDeliveries laid aside until a person has them sent again
     * @param waitingAppeals that no operator has
     * @param passwordRequests who asked for a new password and waits for a link
     * @param unreadChats conversations with something that the reader has not seen
     */
    record Overview(
            long registrations,
            long payoutsPending,
            long payoutsApproved,
            long failedDeliveries,
            long waitingAppeals,
            long passwordRequests,
            long unreadChats) {}
}
