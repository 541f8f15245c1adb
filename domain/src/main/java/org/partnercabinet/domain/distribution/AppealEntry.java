package org.partnercabinet.domain.distribution;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;

/**
 * How far an appeal that came by no partner got to the portal.
 *
 * @param stage where its lead or deal stood when we last heard of it; for people only, no money follows from it
 */
public record AppealEntry(AppealId appeal, Referral.CrmState crm, Optional<Deal.Stage> stage) {
    public static AppealEntry queued(AppealId appeal) {
        return new AppealEntry(appeal, new Referral.Queued(), Optional.empty());
    }

    public boolean isQueued() {
        return crm instanceof Referral.Queued;
    }

    /** Sent twice is sent once: the first entry stays. */
    public AppealEntry sent(DealKey entry, Instant now) {
        return in(crm.sent(entry, now));
    }

    public AppealEntry failed(String reason, Instant now) {
        return in(crm.failed(reason, now));
    }

    /** @throws Refusal CONFLICT {@code appeal.already-sent} */
    public AppealEntry sendAgain() {
        if (crm instanceof Referral.Sent) throw Refusal.conflict("appeal.already-sent", "it is in Bitrix24 already");
        return in(new Referral.Queued());
    }

    private AppealEntry in(Referral.CrmState next) {
        return new AppealEntry(appeal, next, stage);
    }
}
