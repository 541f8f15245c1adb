package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.subject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** Deals, and what the portal changed of them, as far as people can see it. */
public record AuditedDeals(Deals inner, Referrals referrals, Journal journal) implements Deals {
    @Override
    public Optional<Deal> find(DealKey key) {
        return inner.find(key);
    }

    @Override
    public void put(Deal deal) {
        if (!journal.isSomebody()) {
            inner.put(deal);
            return;
        }
        Map<String, String> before =
                inner.find(deal.key()).map(AuditedDeals::facts).orElse(Facts.NONE);
        inner.put(deal);
        if (before.equals(facts(deal))) return;
        String action = before.isEmpty() ? "referral.deal.appeared" : "referral.deal.changed";
        referrals
                .find(deal.referral())
                .ifPresent(referral -> journal.write(
                        action, subject("referral", referral.id(), referral.partner()), before, facts(deal)));
    }

    @Override
    public List<Deal> of(ReferralId referral) {
        return inner.of(referral);
    }

    @Override
    public List<Deal> those(Entity entity, Collection<Long> ids) {
        return inner.those(entity, ids);
    }

    @Override
    public List<Deal> following(Entity entity, long afterId, int limit) {
        return inner.following(entity, afterId, limit);
    }

    private static Map<String, String> facts(Deal deal) {
        var stage = deal.stage();
        return Facts.of(
                        deal.key().entity().name().toLowerCase(java.util.Locale.ROOT),
                        deal.key().id())
                .and("stage", stage.name().isEmpty() ? stage.id() : stage.name())
                .and("state", stage.semantics())
                .and("amount", deal.amount())
                .and("percent", deal.percent())
                .map();
    }
}
