package org.partnercabinet.application.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.Entity;

/**
 * The sweep: events get lost, so whatever changed in the portal since the last sweep is looked at again. Recurs by
 * adding its own subject, {@code lead} or {@code deal}.
 */
public final class ReconcileDeals implements Delivery {
    public static final Topic RECONCILE = Topic.recurring("crm.reconcile", 30);

    /** Portals and we may disagree about the time, and a change may appear in lists late. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final Crm crm;
    private final Known known;
    private final Outbox outbox;
    private final Clock clock;
    private final Supplier<Duration> interval;

    /** What we know already. */
    public record Known(Attribution attribution, Deals deals, CrmCursors cursors, Sweeps sweeps) {}

    public ReconcileDeals(
            Transactions transactions, Crm crm, Known known, Outbox outbox, Clock clock, Supplier<Duration> interval) {
        this.transactions = transactions;
        this.crm = crm;
        this.known = known;
        this.outbox = outbox;
        this.clock = clock;
        this.interval = interval;
    }

    /** Sets the sweeps going; needs an open transaction. */
    public void start() {
        for (Entity entity : Entity.values())
            outbox.add(RECONCILE, entity.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Topic topic() {
        return RECONCILE;
    }

    @Override
    public Outcome deliver(String subject) {
        Entity entity = Entity.valueOf(subject.toUpperCase(Locale.ROOT));
        Instant began = clock.instant();
        Optional<Instant> last =
                transactions.inTransaction(() -> known.cursors().sweptAt(entity));
        try {
            // On the first sweep there is nothing of ours before now.
            sweep(entity, last.orElse(began).minus(OVERLAP));
        } catch (CrmFailure failure) {
            return new Outcome.NotNow(interval.get(), String.valueOf(failure.getMessage()));
        }
        transactions.run(() -> {
            known.cursors().swept(entity, began);
            outbox.add(RECONCILE, subject, began.plus(interval.get()));
        });
        return Outcome.DONE;
    }

    private void sweep(Entity entity, Instant since) {
        long afterId = 0;
        while (true) {
            List<DealSnapshot> page = crm.changedSince(entity, since, afterId);
            if (page.isEmpty()) return;
            transactions.run(() -> {
                List<DealSnapshot> news = page.stream().filter(this::isNews).toList();
                news.forEach(this::follow);
                known.sweeps().saw(entity, page.size(), news.size());
            });
            afterId = page.get(page.size() - 1).key().id();
        }
    }

    private boolean isNews(DealSnapshot snapshot) {
        return known.attribution().of(snapshot).isPresent()
                && known.deals()
                        .find(snapshot.key())
                        .filter(deal -> saysAsMuch(deal, snapshot))
                        .isEmpty();
    }

    /** The portal's times are whole seconds: of two changes within one, the second shows only by what it changed. */
    private static boolean saysAsMuch(Deal deal, DealSnapshot snapshot) {
        return !deal.changedAt().isBefore(snapshot.changedAt())
                && deal.stage().id().equals(snapshot.stage().id())
                && deal.stage().semantics() == snapshot.stage().semantics()
                && deal.amount().equals(snapshot.amount());
    }

    private void follow(DealSnapshot snapshot) {
        outbox.add(FollowDeal.FOLLOW, snapshot.key().toString());
    }
}
