package org.partnercabinet.application.crm;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.distribution.Topics;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/** Something happened to a lead or deal: it is read again and the referral's reward follows. Subject: a {@link DealKey}. */
public final class FollowDeal implements Delivery {
    public static final Topic FOLLOW = new Topic("crm.follow", 10);

    private final Topic topic;
    private final Transactions transactions;
    private final Crm crm;
    private final Takeover takeover;
    private final Outbox outbox;

    public FollowDeal(Transactions transactions, Crm crm, Takeover takeover, Outbox outbox) {
        this(FOLLOW, transactions, crm, takeover, outbox);
    }

    private FollowDeal(Topic topic, Transactions transactions, Crm crm, Takeover takeover, Outbox outbox) {
        this.topic = topic;
        this.transactions = transactions;
        this.crm = crm;
        this.takeover = takeover;
        this.outbox = outbox;
    }

    /**
     * The same for what nobody earns by, as far as we know ({@link CrmQueries#mayWait}).
     *
     * @param patient whose calls let all others go first
     */
    public static FollowDeal ofAppeals(Transactions transactions, Crm patient, Takeover takeover, Outbox outbox) {
        return new FollowDeal(Topics.FOLLOW, transactions, patient, takeover, outbox);
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public Outcome deliver(String subject) {
        Optional<DealKey> key = DealKey.read(subject);
        if (key.isEmpty()) return new Outcome.Rejected("not a lead or deal: " + subject);
        try {
            Optional<DealSnapshot> latest = crm.read(key.get());
            List<DealKey> converted =
                    mayBeConverted(key.get(), latest) ? crm.dealsOf(key.get().id()) : List.of();
            transactions.run(() -> {
                latest.ifPresent(takeover::apply);
                // A lead that is hidden once it was converted is not missing: it lives on in its deals.
                if (latest.isEmpty() && converted.isEmpty()) takeover.missed(key.get());
                converted.forEach(deal -> outbox.add(FOLLOW, deal.toString()));
            });
            return Outcome.DONE;
        } catch (CrmFailure failure) {
            return failure.outcome();
        }
    }

    /** A portal in simple CRM mode converts a lead at once and may hide it afterwards; its deals are there. */
    private static boolean mayBeConverted(DealKey key, Optional<DealSnapshot> latest) {
        return key.entity() == Entity.LEAD
                && latest.map(lead -> lead.stage().semantics() == Semantics.WON).orElse(true);
    }
}
