package org.partnercabinet.application.crm;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.application.distribution.InPortal;
import org.partnercabinet.application.distribution.Topics;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;

/**
 * Who has an appeal becomes responsible in the portal for its referral, or for itself if it came by no partner; whoever the
 * settings name, if the portal does not know them. If that was refused there, this is laid aside until it is there ({@link
 * Entering}). Appeals that do not go to the portal are not there, and to what was deleted there nothing is said. Subject: an
 * {@link InPortal}.
 */
public final class TellResponsible implements Delivery {
    private static final Duration UNTIL_SENT = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final Known known;
    private final Responsibles responsibles;
    private final Supplier<CrmSettings> settings;
    private final Assignees portal;
    private final Assignees patient;

    /** What may be in the portal. @param outbox has what is not there any more followed */
    public record Known(Referrals referrals, AppealEntries appeals, Outbox outbox) {
        private Optional<Referral.CrmState> state(InPortal what) {
            return what instanceof InPortal.OfAppeal appeal
                    ? appeals.find(appeal.id()).filter(it -> !it.isDeleted()).map(AppealEntry::crm)
                    : referrals.find(((InPortal.OfReferral) what).id()).map(Referral::crm);
        }
    }

    /** @param patient the same for appeals by themselves: its calls let others go first */
    public TellResponsible(
            Transactions transactions,
            Known known,
            Responsibles responsibles,
            Supplier<CrmSettings> settings,
            Assignees portal,
            Assignees patient) {
        this.transactions = transactions;
        this.known = known;
        this.responsibles = responsibles;
        this.settings = settings;
        this.portal = portal;
        this.patient = patient;
    }

    @Override
    public Topic topic() {
        return Topics.RESPONSIBLE;
    }

    @Override
    public Outcome deliver(String subject) {
        InPortal what = InPortal.read(subject);
        Optional<Referral.CrmState> state = transactions.inTransaction(() -> known.state(what));
        if (state.isEmpty()) return Outcome.DONE;
        Optional<Long> user =
                responsibles.of(what).or(() -> settings.get().entry().responsible());
        if (user.isEmpty()) return Outcome.DONE;
        if (state.get() instanceof Referral.Failed) return new Outcome.Rejected(DeliverRequest.FAILED);
        if (!(state.get() instanceof Referral.Sent sent)) {
            return new Outcome.NotNow(UNTIL_SENT, "the client is not in the portal yet");
        }
        return tell(what instanceof InPortal.OfAppeal ? patient : portal, sent.entry(), user.get());
    }

    private Outcome tell(Assignees there, DealKey entry, long user) {
        try {
            if (!there.assign(entry, user))
                transactions.run(() -> known.outbox().add(FollowDeal.FOLLOW, entry.toString()));
            return Outcome.DONE;
        } catch (CrmFailure failure) {
            return failure.outcome();
        }
    }
}
