package org.partnercabinet.application.crm;

import java.time.Clock;
import java.time.Instant;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.application.distribution.InPortal;
import org.partnercabinet.application.distribution.Topics;
import org.partnercabinet.application.outbox.OutboxQueue;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

/**
 * A referral or an appeal is in the portal: what was laid aside because it was not is tried again. Part of the caller's
 * transaction.
 */
public final class Entering {
    private final Referrals referrals;
    private final AppealEntries appeals;
    private final CrmQueries queries;
    private final OutboxQueue queue;
    private final Clock clock;

    public Entering(Referrals referrals, AppealEntries appeals, CrmQueries queries, OutboxQueue queue, Clock clock) {
        this.referrals = referrals;
        this.appeals = appeals;
        this.queries = queries;
        this.queue = queue;
        this.clock = clock;
    }

    /** Sent twice is sent once: the first entry stays. */
    Referral sent(ReferralId id, DealKey entry) {
        Instant now = clock.instant();
        Referral sent = referrals.change(id, referral -> referral.sent(entry, now));
        queue.revive(Topics.RESPONSIBLE.name(), InPortal.of(id).text(), now);
        queries.requestsOf(id).forEach(request -> queue.revive(LeaveRequest.TO_CRM.name(), request.toString(), now));
        return sent;
    }

    /** As above. */
    void sent(AppealId id, DealKey entry) {
        Instant now = clock.instant();
        appeals.change(id, it -> it.sent(entry, now));
        queue.revive(Topics.RESPONSIBLE.name(), InPortal.of(id).text(), now);
    }
}
