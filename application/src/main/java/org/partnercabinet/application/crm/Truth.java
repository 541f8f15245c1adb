package org.partnercabinet.application.crm;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.ledger.Ledger;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.application.reward.Percents;
import org.partnercabinet.application.reward.SettleReward;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.Semantics;

/** Takes over what the portal says of a deal, and has the reward settled. Part of the caller's transaction. */
public final class Truth {
    private final Deals deals;
    private final Referrals referrals;
    private final Mirror mirror;
    private final Terms terms;
    private final Ledger ledger;
    private final SettleReward settle;
    private final Clock clock;

    /** What the portal's word changes besides money. */
    public record Records(Deals deals, Referrals referrals, Mirror mirror) {}

    /** Where the terms of a win come from. */
    public record Terms(Percents percents, Settings settings) {}

    public Truth(Records records, Terms terms, Ledger ledger, SettleReward settle, Clock clock) {
        this.deals = records.deals();
        this.referrals = records.referrals();
        this.mirror = records.mirror();
        this.terms = terms;
        this.ledger = ledger;
        this.settle = settle;
        this.clock = clock;
    }

    /** Nobody else moves this partner's money until the transaction ends. Before any row of a referral or client is locked. */
    public void lock(PartnerId partner) {
        ledger.lock(partner);
    }

    /**
     * What the portal said earlier than what we know is left aside; but what was deleted and is there again, is back. What
     * it lets us not read stays as we know it.
     */
    public void apply(Referral referral, DealSnapshot snapshot) {
        PartnerId partner = referral.partner();
        ledger.lock(partner);
        Optional<Deal> earlier = deals.find(snapshot.key());
        boolean late = earlier.filter(Truth::isThere)
                .filter(known -> known.changedAt().isAfter(snapshot.changedAt()))
                .isPresent();
        if (late) return;
        Deal latest = snapshot.knowing(earlier).behind(referral.id()).after(earlier);
        put(partner, latest.isWon() ? onTerms(partner, latest, snapshot) : latest);
        mirror.follow(referral, snapshot.told());
    }

    /** What was there and is there no more earns nothing. */
    public void deleted(DealKey key) {
        deals.find(key).map(Deal::referral).flatMap(referrals::find).ifPresent(referral -> {
            ledger.lock(referral.partner());
            deals.find(key)
                    .filter(Truth::isThere)
                    .ifPresent(deal -> put(referral.partner(), deal.deleted(clock.instant())));
        });
    }

    private static boolean isThere(Deal deal) {
        return deal.stage().semantics() != Semantics.DELETED;
    }

    private Deal onTerms(PartnerId partner, Deal deal, DealSnapshot snapshot) {
        Percent then = terms.percents().of(partner).at(snapshot.movedAt());
        return deal.onTerms(snapshot.movedAt(), then, terms.settings().reward().holdDays());
    }

    private void put(PartnerId partner, Deal deal) {
        deals.put(deal);
        settle.handle(partner, deal);
    }
}
