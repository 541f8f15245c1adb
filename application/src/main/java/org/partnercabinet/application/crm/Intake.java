package org.partnercabinet.application.crm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.Difference.Saying;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/**
 * Many leads or deals of one kind are taken over, a page in a transaction. What has nothing to do with partners costs
 * nothing but a look; one that we stumble over does not stop the others: it is followed by itself.
 */
public final class Intake {
    private static final int PAGE = 50;

    private final Transactions transactions;
    private final Takeover takeover;
    private final Deals deals;
    private final CrmQueries queries;
    private final Outbox outbox;
    private final OurFaults faults;

    public Intake(
            Transactions transactions,
            Takeover takeover,
            Deals deals,
            CrmQueries queries,
            Outbox outbox,
            OurFaults faults) {
        this.transactions = transactions;
        this.takeover = takeover;
        this.deals = deals;
        this.queries = queries;
        this.outbox = outbox;
        this.faults = faults;
    }

    /** @return those that were news to us, and may be a partner's */
    public List<DealSnapshot> handle(List<DealSnapshot> snapshots) {
        var news = new ArrayList<DealSnapshot>();
        for (int from = 0; from < snapshots.size(); from += PAGE) {
            news.addAll(page(snapshots.subList(from, Math.min(from + PAGE, snapshots.size()))));
        }
        return news;
    }

    private List<DealSnapshot> page(List<DealSnapshot> page) {
        List<DealSnapshot> news = transactions.inTransaction(() -> {
            takeover.stand(page);
            return news(page);
        });
        if (news.isEmpty()) return news;
        try {
            transactions.run(() -> byPartner(news).forEach(takeover::apply));
        } catch (RuntimeException oneOfThem) {
            news.forEach(this::alone);
        }
        return news;
    }

    /** Each locks its partner's money: two who take over many meet partners in one order. */
    private List<DealSnapshot> byPartner(List<DealSnapshot> news) {
        Map<DealKey, String> partners = news.stream()
                .collect(Collectors.toMap(
                        DealSnapshot::key,
                        row -> takeover.partner(row)
                                .map(p -> p.value().toString())
                                .orElse("")));
        return news.stream()
                .sorted(Comparator.comparing(row -> partners.get(row.key())))
                .toList();
    }

    private List<DealSnapshot> news(List<DealSnapshot> page) {
        Set<DealKey> ours = queries.ofInterest(page);
        List<DealSnapshot> some =
                page.stream().filter(row -> ours.contains(row.key())).toList();
        if (some.isEmpty()) return some;
        Entity entity = some.get(0).key().entity();
        Map<DealKey, Deal> known = deals
                .those(entity, some.stream().map(row -> row.key().id()).toList())
                .stream()
                .collect(Collectors.toMap(Deal::key, Function.identity()));
        return some.stream()
                .filter(row -> !saysAsMuch(Optional.ofNullable(known.get(row.key())), row))
                .toList();
    }

    private void alone(DealSnapshot snapshot) {
        try {
            transactions.run(() -> takeover.apply(snapshot));
        } catch (RuntimeException fault) {
            faults.happened(snapshot.key(), fault);
            transactions.run(() -> outbox.add(FollowDeal.FOLLOW, snapshot.key().toString()));
        }
    }

    /** The portal's times are whole seconds: of two changes within one, the second shows only by what it changed. */
    private static boolean saysAsMuch(Optional<Deal> known, DealSnapshot snapshot) {
        return known.filter(deal -> deal.stage().semantics() != Semantics.DELETED)
                .filter(deal -> !deal.changedAt().isBefore(snapshot.changedAt()))
                .filter(deal -> Saying.of(deal).agreesWith(Saying.of(snapshot.knowing(known))))
                .isPresent();
    }
}
