package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.CrmCases;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.World;
import org.partnercabinet.application.crm.CrmCursors.Phase;
import org.partnercabinet.application.memory.Faults.Fault;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** No event tells anything here. */
class SweepingTest {
    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");
    private DealKey deal;

    @BeforeEach
    void nobodyTells() {
        deal = world.entry(world.brings(anna, "Иван"));
        world.crm.listener(key -> {});
        world.ports.transactions().run(() -> world.portal.reconcile.start());
        world.deliverAll();
    }

    @Test
    void theSweepFindsWhatNoEventTold() {
        happens(deal, Semantics.WON, "1000");
        world.deliverAll();
        assertThat(available()).as("nobody told").isEqualTo("0.00 RUB");
        sweep();
        assertThat(available()).isEqualTo("100.00 RUB");
        DealKey own = world.crm.ownDeal();
        happens(deal, Semantics.LOST, "1000");
        sweep();
        assertThat(available()).isEqualTo("0.00 RUB");
        assertThat(world.ports
                        .transactions()
                        .inTransaction(() -> world.ports.deals().find(own)))
                .isEmpty();
    }

    @Test
    void theSweepSeesASecondChangeWithinTheSameSecond() {
        happens(deal, Semantics.WON, "1000");
        world.portal.receive.handle("ONCRMDEALUPDATE", Optional.of(deal));
        world.deliverAll();
        world.crm.amounts(deal, Money.of("3000", "RUB"));
        sweep();
        assertThat(available()).isEqualTo("300.00 RUB");
    }

    @Test
    void aMoveWithoutANewDateIsFoundByItsHistory() {
        world.crm.amounts(deal, Money.of("1000", "RUB"));
        sweep();
        world.passes(CrmCases.SWEEP_EVERY.multipliedBy(5));
        world.deliverAll();
        world.crm.movesQuietly(deal, Semantics.WON);
        sweep();
        assertThat(available()).isEqualTo("100.00 RUB");
    }

    @Test
    void aSweepThatFailsBeginsAgainWhereTheLastGoodOneBegan() {
        happens(deal, Semantics.WON, "1000");
        for (int i = 0; i < 10; i++) world.crm.faults().nextReads(Fault.NOT_EXECUTED);
        for (int i = 0; i < 8; i++) sweep();
        assertThat(available()).isEqualTo("100.00 RUB");
    }

    @Test
    void whatHappensWhileTheVeryFirstSweepFailsIsFoundLater() {
        World fresh = World.inMemory();
        PartnerId boris = fresh.partner("boris");
        DealKey first = fresh.entry(fresh.brings(boris, "Иван"));
        fresh.crm.listener(key -> {});
        for (int i = 0; i < 40; i++) fresh.crm.faults().nextReads(Fault.NOT_EXECUTED);
        fresh.ports.transactions().run(() -> fresh.portal.reconcile.start());
        fresh.deliverAll();
        fresh.crm.amounts(first, Money.of("1000", "RUB"));
        fresh.crm.moves(first, Semantics.WON);
        for (int i = 0; i < 50; i++) {
            fresh.passes(CrmCases.SWEEP_EVERY);
            fresh.deliverAll();
        }
        assertThat(fresh.roubles(boris).available()).hasToString("100.00 RUB");
    }

    @Test
    void aSweepGoesOnAfterAFailureWhereItWas() {
        for (int i = 0; i < 120; i++) world.crm.ownDeal();
        ReferralId late = world.brings(anna, "Олег");
        happens(world.entry(late), Semantics.WON, "1000");
        world.passes(CrmCases.SWEEP_EVERY);
        // Deals come after leads; a sweep of nothing takes two reads, and the first page of deals is the third.
        world.crm.faults().passReads(3, Fault.NOT_EXECUTED);
        world.deliverAll();
        var stopped = world.ports
                .transactions()
                .inTransaction(() -> world.ports.crmCursors().find(Entity.DEAL))
                .orElseThrow();
        assertThat(stopped.phase()).isEqualTo(Phase.CHANGES);
        assertThat(stopped.after()).isPositive();
        world.passes(CrmCases.SWEEP_EVERY);
        world.deliverAll();
        assertThat(available()).isEqualTo("100.00 RUB");
    }

    @Test
    void aSweepOfManyPagesMissesNothing() {
        for (int i = 0; i < 120; i++) world.crm.ownDeal();
        ReferralId late = world.brings(anna, "Олег");
        for (int i = 0; i < 600; i++) world.crm.ownDeal();
        ReferralId last = world.brings(anna, "Пётр");
        happens(world.entry(late), Semantics.WON, "1000");
        happens(world.entry(last), Semantics.WON, "1000");
        sweep();
        assertThat(available()).isEqualTo("200.00 RUB");
    }

    @Test
    void aWonLeadsDealsAreFollowed() {
        world.crm.makes(Entity.LEAD);
        DealKey lead = world.entry(world.brings(anna, "Пётр"));
        world.passes(CrmCases.SWEEP_EVERY);
        DealKey won = world.crm.converts(lead);
        world.crm.amounts(won, Money.of("1000", "RUB"));
        world.crm.moves(won, Semantics.WON);
        sweep();
        assertThat(available()).isEqualTo("100.00 RUB");
    }

    @Test
    void theSweepReadsNothingTwice() {
        happens(deal, Semantics.WON, "1000");
        world.passes(CrmCases.SWEEP_EVERY);
        int before = world.crm.faults().readsSoFar();
        world.deliverAll();
        assertThat(world.crm.faults().readsSoFar() - before)
                .as("changes and moves, of leads and of deals, and whether the deals we know are there")
                .isEqualTo(5);
        assertThat(available()).isEqualTo("100.00 RUB");
    }

    @Test
    void aCopyWithTheOriginOfAnotherEarnsNothingAndIsExplained() {
        DealKey copy = world.crm.copies(deal);
        happens(copy, Semantics.WON, "1000");
        sweep();
        assertThat(available()).isEqualTo("0.00 RUB");
        assertThat(world.ports
                        .transactions()
                        .inTransaction(() -> world.ports.explanations().find(copy)))
                .hasValueSatisfying(why ->
                        assertThat(why.why()).isEqualTo(org.partnercabinet.domain.crm.Difference.Why.DOUBLE_ORIGIN));
    }

    @Test
    void aDeletionThatNothingToldIsFoundByOneOfTheNextSweeps() {
        happens(deal, Semantics.WON, "1000");
        sweep();
        assertThat(available()).isEqualTo("100.00 RUB");
        world.crm.deletes(deal);
        sweep();
        assertThat(available()).as("not before the second look").isEqualTo("100.00 RUB");
        world.passes(Takeover.SECOND_LOOK);
        world.deliverAll();
        assertThat(available()).isEqualTo("0.00 RUB");
    }

    @Test
    void whatIsMissingAlreadyIsNotLookedForAgainByEverySweep() {
        for (int i = 0; i < 10; i++) world.brings(anna, "Клиент");
        world.crm.hides(key -> true);
        // The first second looks find that too much is missing, and start a proof, which has all looked for once more.
        for (int i = 0; i < 3; i++) sweep();
        int before = world.crm.faults().readsSoFar();
        sweep();
        assertThat(world.crm.faults().readsSoFar() - before)
                .as("a sweep, and no looks before an hour has passed")
                .isEqualTo(5);
    }

    @Test
    void whatIsKnownIsLookedForInSlicesTwentyThousandASweep() {
        ReferralId many = world.brings(anna, "Пётр");
        int most = StillThere.SLICES * StillThere.MOST;
        world.ports
                .transactions()
                .run(() -> LongStream.rangeClosed(1, most + 1)
                        .forEach(i -> world.ports.deals().put(converted(new DealKey(Entity.LEAD, i), many))));
        sweep();
        assertThat(looked(Entity.LEAD)).isEqualTo(most);
        sweep();
        assertThat(looked(Entity.LEAD)).isZero();
    }

    private Job sync() {
        return world.ports
                .reporting()
                .jobQueries()
                .list(Optional.empty(), new PageRequest(1, 1))
                .items()
                .get(0);
    }

    @Test
    void twoClicksAreOneSynchronisationAndTheNextAfterItsEndIsAnother() {
        var other = world.partners.add.handle(world.profile("olga"), World.PASSWORD, world.admin);
        var olga = world.ports
                .transactions()
                .inTransaction(() -> world.ports.partners().get(other))
                .account();
        happens(deal, Semantics.WON, "1000");
        world.portal.sweeping.handle(world.admin);
        Job first = sync();
        world.portal.sweeping.handle(olga);
        assertThat(sync().id()).isEqualTo(first.id());
        int before = world.crm.faults().readsSoFar();
        while (world.portal.jobs.doOne()) world.passes(Duration.ZERO);
        assertThat(world.crm.faults().readsSoFar() - before)
                .as("one sweep of leads and one of deals")
                .isEqualTo(5);
        assertThat(sync().state()).isEqualTo(Job.State.DONE);
        assertThat(available()).isEqualTo("100.00 RUB");
        world.passes(Duration.ofSeconds(1));
        world.portal.sweeping.handle(olga);
        assertThat(sync().id()).isNotEqualTo(first.id());
    }

    @Test
    void whatIsPlannedStandsAsideWhileOneRunsThatWasAskedFor() {
        world.portal.sweeping.handle(world.admin);
        var jobs = world.ports.reporting().jobs();
        world.ports.transactions().run(() -> jobs.put(jobs.lock(sync().id()).start(world.clock.instant())));
        int before = world.crm.faults().readsSoFar();
        sweep();
        assertThat(world.crm.faults().readsSoFar()).isEqualTo(before);
        world.portal.jobs.run.handle(sync().id());
        assertThat(sync().state()).isEqualTo(Job.State.DONE);
        happens(deal, Semantics.WON, "1000");
        sweep();
        assertThat(available()).as("and comes again").isEqualTo("100.00 RUB");
    }

    @Test
    void whoBeginsASweepTakesItOverFromWhoeverIsAtIt() {
        for (int i = 0; i < 300; i++) world.crm.ownDeal();
        ReferralId late = world.brings(anna, "Олег");
        happens(world.entry(late), Semantics.WON, "1000");
        var sweep =
                new CountedSweep(world.ports.transactions(), world.portal.reconcile, world.ports.sweeps(), world.clock);
        boolean[] nested = {false};
        boolean first = sweep.handle(Entity.DEAL, () -> {
            if (nested[0]) return;
            nested[0] = true;
            assertThat(sweep.handle(Entity.DEAL, () -> {})).isTrue();
        });
        assertThat(first).as("somebody else went on with it").isFalse();
        world.deliverAll();
        assertThat(available()).isEqualTo("100.00 RUB");
    }

    @Test
    void aSynchronisationThatThePortalBreaksOffIsTriedOnceMoreAndSaysWhy() {
        world.portal.sweeping.handle(world.admin);
        for (int i = 0; i < 4; i++) world.crm.faults().nextReads(Fault.NOT_EXECUTED);
        assertThat(world.portal.jobs.doOne()).isTrue();
        assertThat(sync().state()).isEqualTo(Job.State.QUEUED);
        assertThat(world.portal.jobs.doOne()).isTrue();
        assertThat(sync().ending().orElseThrow().failure()).contains("crm.sync-broken-off");
    }

    /** Lives on in its deals, so nobody asks the portal for it. */
    private static Deal converted(DealKey key, ReferralId referral) {
        var stage = new Deal.Stage("CONVERTED", "", Semantics.WON);
        return new Deal(key, referral, stage, Optional.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH);
    }

    private long looked(Entity entity) {
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.crmCursors().find(entity))
                .orElseThrow()
                .looked();
    }

    private void happens(DealKey key, Semantics semantics, String amount) {
        world.passes(java.time.Duration.ofSeconds(1));
        world.crm.amounts(key, Money.of(amount, "RUB"));
        world.crm.moves(key, semantics);
    }

    private void sweep() {
        world.passes(CrmCases.SWEEP_EVERY);
        world.deliverAll();
    }

    private String available() {
        var balance = world.roubles(anna);
        return balance.available().minus(balance.debt()).toString();
    }
}
