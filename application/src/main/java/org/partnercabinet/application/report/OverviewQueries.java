package org.partnercabinet.application.report;

/** What waits for an administrator, in one statement. */
public interface OverviewQueries {
    Overview now();

    /**
     * @param registrations applications that nobody decided about
     * @param payoutsPending requests that nobody decided about
     * @param payoutsApproved agreed to and not paid yet
     * @param failedDeliveries laid aside until a person has them sent again
     * @param waitingAppeals that no operator has
     * @param passwordRequests who asked for a new password and waits for a link
     */
    record Overview(
            long registrations,
            long payoutsPending,
            long payoutsApproved,
            long failedDeliveries,
            long waitingAppeals,
            long passwordRequests) {}
}
