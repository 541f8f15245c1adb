package org.partnercabinet.application.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

record MemoryDeals(MemoryDatabase db) implements Deals {
    @Override
    public Optional<Deal> find(DealKey key) {
        return db.read(() -> db.deals.find(key));
    }

    @Override
    public void put(Deal deal) {
        db.expectTransaction();
        db.deals.put(deal.key(), deal);
        if (db.dealsOpened.find(deal.key()).isEmpty()) db.dealsOpened.put(deal.key(), deal.changedAt());
    }

    @Override
    public List<Deal> of(ReferralId referral) {
        return db.read(() -> db.deals
                .all()
                .filter(deal -> deal.referral().equals(referral))
                .sorted(Comparator.comparing((Deal deal) -> deal.key().entity())
                        .thenComparing(deal -> deal.key().id()))
                .toList());
    }

    @Override
    public List<Deal> those(Entity entity, Collection<Long> ids) {
        return db.read(() -> ids.stream()
                .distinct()
                .flatMap(id -> db.deals.find(new DealKey(entity, id)).stream())
                .toList());
    }

    @Override
    public List<Deal> following(Entity entity, long afterId, int limit) {
        return db.read(() -> db.deals
                .all()
                .filter(deal -> deal.key().entity() == entity && deal.key().id() > afterId)
                .filter(deal -> !deal.isDeleted())
                .sorted(Comparator.comparing(deal -> deal.key().id()))
                .limit(limit)
                .toList());
    }
}
