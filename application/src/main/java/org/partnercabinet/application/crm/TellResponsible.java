package org.partnercabinet.application.crm;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.distribution.Topics;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

/**
 * Who has a referral's appeal becomes responsible for it in the portal; whoever the settings name, if the portal does not
 * know them. If the referral was refused there, this is laid aside until it is there ({@link Entering}). Appeals without a
 * referral are not in the portal. Subject: the referral.
 */
public final class TellResponsible implements Delivery {
    private static final Duration UNTIL_SENT = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final Referrals referrals;
    private final Responsibles responsibles;
    private final Supplier<CrmSettings> settings;
    private final Assignees portal;

    public TellResponsible(
            Transactions transactions,
            Referrals referrals,
            Responsibles responsibles,
            Supplier<CrmSettings> settings,
            Assignees portal) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.responsibles = responsibles;
        this.settings = settings;
        this.portal = portal;
    }

    @Override
    public Topic topic() {
        return Topics.RESPONSIBLE;
    }

    @Override
    public Outcome deliver(String subject) {
        var id = new ReferralId(UUID.fromString(subject));
        Optional<Referral> referral = transactions.inTransaction(() -> referrals.find(id));
        if (referral.isEmpty()) return Outcome.DONE;
        Optional<Long> user =
                responsibles.of(id).or(() -> settings.get().entry().responsible());
        if (user.isEmpty()) return Outcome.DONE;
        if (referral.get().crm() instanceof Referral.Failed) return new Outcome.Rejected(DeliverRequest.FAILED);
        if (!(referral.get().crm() instanceof Referral.Sent sent)) {
            return new Outcome.NotNow(UNTIL_SENT, "the referral is not in the portal yet");
        }
        return tell(sent.entry(), user.get());
    }

    private Outcome tell(DealKey entry, long user) {
        try {
            portal.assign(entry, user);
            return Outcome.DONE;
        } catch (CrmFailure failure) {
            return failure.outcome();
        }
    }
}
