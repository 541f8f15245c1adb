package org.partnercabinet.application.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** What everybody may expect of {@link Deals}. */
public abstract class DealsContract extends PortsContract {
    @Test
    void aDealComesBackAsItWasPutAndReplacesWhatWasKnown() {
        ReferralId referral = given.referral(given.partner().id()).id();
        Deal won = given.wonDeal(referral, Money.of("1000.56", "RUB"));
        put(won);
        assertThat(find(won.key())).contains(won);
        var lost = new Deal(
                won.key(),
                referral,
                new Deal.Stage("C1:LOSE", "", Semantics.LOST),
                Optional.of(Money.of("77", "JPY")),
                Optional.empty(),
                won.percent(),
                clock.instant().plusSeconds(1));
        put(lost);
        assertThat(find(won.key())).contains(lost);
        put(lost.deleted(clock.instant().plusSeconds(2)));
        assertThat(find(won.key()).orElseThrow().stage().semantics()).isEqualTo(Semantics.DELETED);
    }

    @Test
    void whatIsNotKnownOfADealStaysUnknown() {
        Deal bare = open(given.referral(given.partner().id()).id(), given.dealKey(Entity.LEAD));
        put(bare);
        assertThat(find(bare.key())).contains(bare);
    }

    @Test
    void aLeadAndADealOfOneNumberAreTwoThings() {
        ReferralId referral = given.referral(given.partner().id()).id();
        DealKey lead = given.dealKey(Entity.LEAD);
        put(open(referral, lead));
        assertThat(find(new DealKey(Entity.DEAL, lead.id()))).isEmpty();
    }

    @Test
    void theDealsOfAReferralAreItsLeadFirstThenByNumber() {
        ReferralId referral = given.referral(given.partner().id()).id();
        List<DealKey> deals = java.util.stream.Stream.generate(() -> given.dealKey(Entity.DEAL))
                .limit(5)
                .sorted(java.util.Comparator.comparing(DealKey::id))
                .toList();
        List.of(3, 0, 4, 1, 2).forEach(i -> put(open(referral, deals.get(i))));
        DealKey lead = given.dealKey(Entity.LEAD);
        put(open(referral, lead));
        put(open(given.referral(given.partner().id()).id(), given.dealKey(Entity.DEAL)));
        assertThat(tx(() -> ports.deals().of(referral)))
                .extracting(Deal::key)
                .containsExactly(lead, deals.get(0), deals.get(1), deals.get(2), deals.get(3), deals.get(4));
    }

    @Test
    void whatWasNotCommittedIsNotKnown() {
        Deal deal = open(given.referral(given.partner().id()).id(), given.dealKey(Entity.DEAL));
        undone(() -> ports.deals().put(deal));
        assertThat(find(deal.key())).isEmpty();
    }

    @Test
    void manyAreFoundByTheirNumbersDeletedOnesToo() {
        ReferralId referral = given.referral(given.partner().id()).id();
        Deal first = open(referral, given.dealKey(Entity.DEAL));
        Deal second = open(referral, given.dealKey(Entity.DEAL)).deleted(clock.instant());
        put(first);
        put(second);
        var ids = List.of(
                second.key().id(), first.key().id(), given.dealKey(Entity.DEAL).id());
        assertThat(tx(() -> ports.deals().those(Entity.DEAL, ids))).containsExactlyInAnyOrder(first, second);
        assertThat(tx(() -> ports.deals().those(Entity.LEAD, ids))).isEmpty();
        assertThat(tx(() -> ports.deals().those(Entity.DEAL, List.of()))).isEmpty();
    }

    @Test
    void thoseThatWereNotDeletedFollowEachOther() {
        ReferralId referral = given.referral(given.partner().id()).id();
        long start = given.dealKey(Entity.DEAL).id();
        for (int i = 1; i <= 5; i++) put(open(referral, new DealKey(Entity.DEAL, start + i)));
        put(open(referral, new DealKey(Entity.DEAL, start + 2)).deleted(clock.instant()));
        put(open(referral, new DealKey(Entity.LEAD, start + 3)));
        assertThat(tx(() -> ports.deals().following(Entity.DEAL, start, 3)))
                .extracting(deal -> deal.key().id())
                .containsExactly(start + 1, start + 3, start + 4);
        assertThat(tx(() -> ports.deals().following(Entity.DEAL, start + 4, 1)))
                .extracting(deal -> deal.key().id())
                .containsExactly(start + 5);
    }

    private Deal open(ReferralId referral, DealKey key) {
        var stage = new Deal.Stage("NEW", "Новая", Semantics.OPEN);
        return new Deal(key, referral, stage, Optional.empty(), Optional.empty(), Optional.empty(), clock.instant());
    }

    private void put(Deal deal) {
        run(() -> ports.deals().put(deal));
    }

    private Optional<Deal> find(DealKey key) {
        return tx(() -> ports.deals().find(key));
    }
}
