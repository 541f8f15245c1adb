package org.partnercabinet.domain.distribution;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.Semantics;

/**
 * How far an appeal that came by no partner got to the portal.
 *
 * @param origin by which its lead or deal is known again for ever, there since before it was first asked for; no two
 *     installations have the same
 * @param stage where its lead or deal stood when we last heard of it; for people only, no money follows from it
 */
public record AppealEntry(AppealId appeal, Optional<UUID> origin, Referral.CrmState crm, Optional<Deal.Stage> stage) {
    public AppealEntry {
        if (crm instanceof Referral.Sent && origin.isEmpty())
            throw new IllegalArgumentException("what is there was asked for under some origin");
    }

    public static AppealEntry queued(AppealId appeal) {
        return new AppealEntry(appeal, Optional.empty(), new Referral.Queued(), Optional.empty());
    }

    public boolean isQueued() {
        return crm instanceof Referral.Queued;
    }

    /** Whether its lead or deal was there and is not any more. */
    public boolean isDeleted() {
        return stage.filter(it -> it.semantics() == Semantics.DELETED).isPresent();
    }

    /** It has an origin from now on. One that it has already stays: it may have been asked for under that. */
    public AppealEntry marked(UUID fresh) {
        return origin.isPresent() ? this : new AppealEntry(appeal, Optional.of(fresh), crm, stage);
    }

    /** Sent twice is sent once: the first entry stays. */
    public AppealEntry sent(DealKey entry, Instant now) {
        return in(crm.sent(entry, now));
    }

    public AppealEntry failed(String reason, Instant now) {
        return in(crm.failed(reason, now));
    }

    /** Its lead or deal is not there any more. */
    public AppealEntry deleted() {
        if (!(crm instanceof Referral.Sent)) return this;
        String id = stage.map(Deal.Stage::id).orElse("");
        String name = stage.map(Deal.Stage::name).orElse("");
        return new AppealEntry(appeal, origin, crm, Optional.of(new Deal.Stage(id, name, Semantics.DELETED)));
    }

    /**
     * What was deleted there is made anew, under another origin: what was made under the first one is known.
     *
     * @throws Refusal CONFLICT {@code appeal.already-sent}
     */
    public AppealEntry sendAgain() {
        if (isDeleted()) return queued(appeal);
        if (crm instanceof Referral.Sent) throw Refusal.conflict("appeal.already-sent", "it is in Bitrix24 already");
        return in(new Referral.Queued());
    }

    /** Where it stands there now. */
    public AppealEntry standing(Deal.Stage now) {
        return new AppealEntry(appeal, origin, crm, Optional.of(now));
    }

    private AppealEntry in(Referral.CrmState next) {
        return new AppealEntry(appeal, origin, next, stage);
    }
}
