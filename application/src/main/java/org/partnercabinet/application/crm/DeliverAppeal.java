package org.partnercabinet.application.crm;

import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.distribution.AppealEntries;
import org.partnercabinet.application.distribution.InPortal;
import org.partnercabinet.application.distribution.Topics;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.distribution.AppealEntry;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;

/** An appeal that came by no partner reaches the portal as a lead or deal of its own, exactly once. Subject: the appeal. */
public final class DeliverAppeal implements Delivery {
    private final Transactions transactions;
    private final AppealEntries appeals;
    private final CrmQueries queries;
    private final DeliverReferral.Portal portal;
    private final EntryOnce entries;
    private final Ids ids;
    private final Clock clock;

    /** @param portal whose calls let partners' clients go first */
    public DeliverAppeal(
            Transactions transactions,
            AppealEntries appeals,
            CrmQueries queries,
            DeliverReferral.Portal portal,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.appeals = appeals;
        this.queries = queries;
        this.portal = portal;
        this.entries = new EntryOnce(portal.crm(), portal.once());
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topics.TO_CRM;
    }

    @Override
    public Outcome deliver(String subject) {
        AppealId id = id(subject);
        Optional<NewDeal> wanted = transactions.inTransaction(() -> appeals.find(id)
                .filter(AppealEntry::isQueued)
                .map(this::marked)
                .flatMap(queued -> queries.newDeal(id))
                .map(deal -> deal.assignedTo(portal.responsibles().of(InPortal.of(id)))));
        return wanted.map(deal -> entries.deliver(deal, entry -> sent(id, entry), why -> failed(id, why)))
                .orElse(Outcome.DONE);
    }

    /** By what it will be known again is kept before anything is asked of the portal. */
    private AppealEntry marked(AppealEntry queued) {
        return queued.origin().isPresent() ? queued : appeals.change(queued.appeal(), it -> it.marked(ids.next()));
    }

    /** Nothing of it is read at once: no reward follows from it, so it must not go before those that bring one. */
    private void sent(AppealId id, DealKey entry) {
        transactions.run(() -> portal.entering().sent(id, entry));
    }

    private void failed(AppealId id, String why) {
        transactions.run(() -> appeals.change(id, it -> it.failed(why, clock.instant())));
    }

    @Override
    public void buried(String subject, String why) {
        change(subject, Referral.Queued.class, it -> it.failed("internal error: " + why, clock.instant()));
    }

    @Override
    public void revived(String subject) {
        change(subject, Referral.Failed.class, AppealEntry::sendAgain);
    }

    private void change(String subject, Class<? extends Referral.CrmState> from, UnaryOperator<AppealEntry> change) {
        AppealId id = id(subject);
        if (appeals.find(id).isPresent()) appeals.change(id, it -> from.isInstance(it.crm()) ? change.apply(it) : it);
    }

    private static AppealId id(String subject) {
        return new AppealId(Long.parseLong(subject));
    }
}
