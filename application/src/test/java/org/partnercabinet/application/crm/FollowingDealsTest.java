package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.World;
import org.partnercabinet.application.memory.Faults.Fault;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

class FollowingDealsTest {
    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");
    private ReferralId referral;
    private DealKey deal;

    @BeforeEach
    void somebodyWasBrought() {
        referral = world.brings(anna, "Иван");
        deal = world.entry(referral);
    }

    @Test
    void wonLostAndReopenedSettleThemselves() {
        happens(Semantics.WON, "1000");
        assertThat(available()).isEqualTo("100.00 RUB");
        happens(Semantics.LOST, "1000");
        assertThat(available()).isEqualTo("0.00 RUB");
        happens(Semantics.WON, "2000");
        assertThat(available()).isEqualTo("200.00 RUB");
        happens(Semantics.OPEN, "2000");
        assertThat(available()).isEqualTo("0.00 RUB");
    }

    @Test
    void aChangedAmountPostsTheDifferenceAndHalfAKopeckIsRoundedUp() {
        happens(Semantics.WON, "1000.04");
        assertThat(available()).isEqualTo("100.00 RUB");
        happens(Semantics.WON, "1000.05");
        assertThat(available()).isEqualTo("100.01 RUB");
        happens(Semantics.WON, "0.01");
        assertThat(available()).isEqualTo("0.00 RUB");
    }

    @Test
    void aChangedCurrencyTakesBackTheOldAndGrantsTheNew() {
        happens(Semantics.WON, "1000");
        world.crm.amounts(deal, Money.of("50", "USD"));
        world.deliverAll();
        var balances = world.ports.ledgerQueries().balances(anna);
        assertThat(balances).extracting(b -> b.available().toString()).containsExactly("0.00 RUB", "5.00 USD");
    }

    @Test
    void replayedEventsChangeNothing() {
        happens(Semantics.WON, "1000");
        int before = lines();
        for (int i = 0; i < 5; i++) world.portal.receive.handle("ONCRMDEALUPDATE", Optional.of(deal));
        world.deliverAll();
        assertThat(lines()).isEqualTo(before);
        assertThat(available()).isEqualTo("100.00 RUB");
    }

    @Test
    void aLateReadingChangesNothing() {
        happens(Semantics.WON, "1000");
        DealSnapshot won = world.crm.read(deal).orElseThrow();
        world.passes(Duration.ofSeconds(1));
        happens(Semantics.LOST, "1000");
        world.ports
                .transactions()
                .run(() -> world.portal.truth.apply(
                        world.ports.referrals().find(referral).orElseThrow(), won));
        assertThat(available()).isEqualTo("0.00 RUB");
    }

    @Test
    void aDeletedDealEarnsNothingAndARestoredOneAgain() {
        happens(Semantics.WON, "1000");
        world.passes(Duration.ofHours(1));
        DealSnapshot gone = world.crm.deletes(deal);
        world.deliverAll();
        assertThat(available()).as("there is a second look first").isEqualTo("100.00 RUB");
        world.passes(Takeover.SECOND_LOOK);
        world.deliverAll();
        assertThat(available()).isEqualTo("0.00 RUB");
        world.crm.restores(gone);
        world.deliverAll();
        assertThat(available()).isEqualTo("100.00 RUB");
    }

    @Test
    void aDealThatIsMissingForAMomentIsNotDeleted() {
        happens(Semantics.WON, "1000");
        world.crm.faults().nextReads(Fault.NOT_EXECUTED);
        world.portal.receive.handle("ONCRMDEALUPDATE", Optional.of(deal));
        world.deliverAll();
        assertThat(available()).isEqualTo("100.00 RUB");
    }

    @Test
    void aConvertedLeadIsNoWinAndItsDealsAreThePartners() {
        world.crm.makes(Entity.LEAD);
        DealKey lead = world.entry(world.brings(anna, "Пётр"));
        world.crm.amounts(lead, Money.of("1000", "RUB"));
        DealKey first = world.crm.converts(lead);
        world.deliverAll();
        assertThat(available()).as("converting is not winning").isEqualTo("0.00 RUB");
        DealKey second = world.crm.converts(lead);
        for (DealKey won : new DealKey[] {first, second}) {
            world.crm.amounts(won, Money.of("500", "RUB"));
            world.crm.moves(won, Semantics.WON);
        }
        world.deliverAll();
        assertThat(available()).isEqualTo("100.00 RUB");
    }

    @Test
    void aLeadThatThePortalHidesOnceItIsConvertedLivesOnInItsDeals() {
        world.crm.makes(Entity.LEAD);
        DealKey lead = world.entry(world.brings(anna, "Пётр"));
        DealKey won = world.crm.converts(lead);
        world.crm.deletes(lead);
        world.crm.amounts(won, Money.of("1000", "RUB"));
        world.crm.moves(won, Semantics.WON);
        world.deliverAll();
        assertThat(available()).isEqualTo("100.00 RUB");
    }

    @Test
    void aLeadThatWasHiddenBeforeWeEverReadItIsKnownByItsReferral() {
        world.crm.listener(key -> {});
        world.crm.makes(Entity.LEAD);
        var wanted = new NewReferral(anna, world.person("Пётр"), new Origin.Manual(), "");
        ReferralId id = world.portal.register.handle(wanted).referral().id();
        while (world.referral(id).crm() instanceof Referral.Queued) world.portal.deliver.handle();
        DealKey won = world.crm.converts(world.entry(id));
        world.crm.deletes(world.entry(id));
        world.crm.amounts(won, Money.of("1000", "RUB"));
        world.crm.moves(won, Semantics.WON);
        world.deliverAll();
        assertThat(available()).isEqualTo("100.00 RUB");
    }

    @Test
    void aCopyOfOurEntryWithItsOriginEarnsNothing() {
        happens(Semantics.WON, "1000");
        DealKey copy = world.crm.copies(deal);
        world.crm.amounts(copy, Money.of("1000", "RUB"));
        world.crm.moves(copy, Semantics.WON);
        world.deliverAll();
        assertThat(available()).isEqualTo("100.00 RUB");
        assertThat(world.entry(referral)).isEqualTo(deal);
    }

    @Test
    void thePortalsOwnDealsAreNobodys() {
        DealKey own = world.crm.ownDeal();
        world.crm.amounts(own, Money.of("1000", "RUB"));
        world.crm.moves(own, Semantics.WON);
        world.portal.receive.handle("ONCRMCOMPANYADD", Optional.empty());
        world.deliverAll();
        assertThat(available()).isEqualTo("0.00 RUB");
    }

    private void happens(Semantics semantics, String amount) {
        world.passes(Duration.ofSeconds(1));
        world.crm.amounts(deal, Money.of(amount, "RUB"));
        world.crm.moves(deal, semantics);
        world.deliverAll();
    }

    private String available() {
        var balance = world.roubles(anna);
        return balance.available().minus(balance.debt()).toString();
    }

    private int lines() {
        return world.ports
                .ledgerQueries()
                .statement(anna, Optional.empty(), 100)
                .size();
    }
}
