package org.partnercabinet.application.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.application.Refusals.refuses;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.World;
import org.partnercabinet.application.ledger.LedgerQueries.Balance;
import org.partnercabinet.application.ledger.LedgerQueries.Line;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.domain.settings.RewardSettings;

class RewardsTest {
    private final World world = World.inMemory();
    private final PartnerId anna = world.partner("anna");

    @Test
    void aRewardSaysHowItCameAbout() {
        ReferralId referral = world.wins(anna, "1000.56");
        Line line = newest();
        assertThat(line.reason().kind()).isEqualTo(Reason.Kind.REWARD_EARNED);
        assertThat(line.reason().subject()).isEqualTo(world.entry(referral).toString());
        assertThat(line.reason().earning())
                .contains(new Reason.Earning(rub("1000.56"), Percent.of("10"), rub("100.06")));
        assertThat(line.changes()).containsEntry(Kind.AVAILABLE, rub("100.06"));
        assertThat(line.referral()).contains(referral.value());
    }

    @Test
    void aPartnersOwnPercentGoesFirstAndZeroIsAPercent() {
        percent("12.5");
        world.wins(anna, "1000");
        assertThat(roubles().available()).isEqualTo(rub("125"));
        percent("0");
        world.wins(anna, "1000");
        assertThat(roubles().available()).isEqualTo(rub("125"));
        world.money.changePercent.handle(anna, Optional.empty(), world.admin);
        world.wins(anna, "1000");
        assertThat(roubles().available()).isEqualTo(rub("225"));
    }

    @Test
    void aDealKeepsThePercentOfItsFirstWin() {
        ReferralId referral = world.wins(anna, "1000");
        world.passes(Duration.ofDays(1));
        percent("50");
        happens(world.entry(referral), Semantics.LOST, "1000");
        happens(world.entry(referral), Semantics.WON, "2000");
        assertThat(roubles().available()).isEqualTo(rub("200"));
    }

    @Test
    void thePercentIsTheOneOfTheWinNotOfTheHearing() {
        ReferralId referral = world.brings(anna, "Иван");
        world.crm.amounts(world.entry(referral), rub("1000"));
        world.crm.moves(world.entry(referral), Semantics.WON);
        world.passes(Duration.ofMinutes(1));
        percent("50");
        world.deliverAll();
        assertThat(roubles().available()).isEqualTo(rub("100"));
    }

    @Test
    void aRewardWaitsOutItsHoldAndIsAvailableThen() {
        hold(14);
        world.wins(anna, "1000");
        assertThat(roubles().held()).isEqualTo(rub("100"));
        assertThat(roubles().available()).isEqualTo(rub("0"));
        world.passes(Duration.ofDays(14).minusSeconds(1));
        world.deliverAll();
        assertThat(roubles().held()).isEqualTo(rub("100"));
        world.passes(Duration.ofSeconds(1));
        world.deliverAll();
        assertThat(roubles().held()).isEqualTo(rub("0"));
        assertThat(roubles().available()).isEqualTo(rub("100"));
        assertThat(newest().reason().kind()).isEqualTo(Reason.Kind.HOLD_RELEASED);
    }

    @Test
    void aDealThatIsLostDuringItsHoldTakesFromWhatIsHeld() {
        hold(14);
        ReferralId referral = world.wins(anna, "1000");
        happens(world.entry(referral), Semantics.WON, "600");
        assertThat(roubles().held()).isEqualTo(rub("60"));
        happens(world.entry(referral), Semantics.LOST, "600");
        assertThat(roubles().held()).isEqualTo(rub("0"));
        assertThat(roubles().debt()).isEqualTo(rub("0"));
        world.passes(Duration.ofDays(30));
        world.deliverAll();
        assertThat(roubles().available()).isEqualTo(rub("0"));
    }

    @Test
    void whatOneDealLosesIsNotTakenFromWhatAnotherOfTheSameClientStillHolds() {
        hold(14);
        world.crm.makes(Entity.LEAD);
        DealKey lead = world.entry(world.brings(anna, "Иван"));
        DealKey first = world.crm.converts(lead);
        happens(first, Semantics.WON, "1000");
        world.passes(Duration.ofDays(10));
        DealKey second = world.crm.converts(lead);
        happens(second, Semantics.WON, "500");
        world.passes(Duration.ofDays(5));
        world.deliverAll();
        assertThat(roubles().available()).isEqualTo(rub("100"));
        happens(first, Semantics.LOST, "1000");
        assertThat(roubles().available()).isEqualTo(rub("0"));
        assertThat(roubles().held()).isEqualTo(rub("50"));
    }

    @Test
    void anotherHoldingPeriodChangesNothingForRewardsThatAreHeldAlready() {
        hold(14);
        ReferralId referral = world.wins(anna, "1000");
        hold(30);
        happens(world.entry(referral), Semantics.WON, "2000");
        assertThat(roubles().held()).isEqualTo(rub("200"));
        hold(0);
        happens(world.entry(referral), Semantics.WON, "3000");
        world.passes(Duration.ofDays(13));
        world.deliverAll();
        assertThat(roubles().held()).isEqualTo(rub("300"));
        hold(60);
        world.passes(Duration.ofDays(1));
        world.deliverAll();
        assertThat(roubles().held()).isEqualTo(rub("0"));
        assertThat(roubles().available()).isEqualTo(rub("300"));
    }

    @Test
    void aReopenedAndRewonDealWaitsAgain() {
        hold(14);
        ReferralId referral = world.wins(anna, "1000");
        world.passes(Duration.ofDays(20));
        world.deliverAll();
        happens(world.entry(referral), Semantics.OPEN, "1000");
        happens(world.entry(referral), Semantics.WON, "1000");
        assertThat(roubles().held()).isEqualTo(rub("100"));
        world.passes(Duration.ofDays(14));
        world.deliverAll();
        assertThat(roubles().available()).isEqualTo(rub("100"));
    }

    @Test
    void aWinWhoseHoldIsLongOverWhenWeHearOfItIsAvailableAtOnce() {
        hold(3);
        ReferralId referral = world.brings(anna, "Иван");
        world.crm.amounts(world.entry(referral), rub("1000"));
        world.crm.moves(world.entry(referral), Semantics.WON);
        world.passes(Duration.ofDays(4));
        world.deliverAll();
        assertThat(roubles().available()).isEqualTo(rub("100"));
    }

    @Test
    void aSumThatIsNotPositiveEarnsNothing() {
        world.wins(anna, "-500");
        world.wins(anna, "0");
        assertThat(world.ports.ledgerQueries().balances(anna)).isEmpty();
    }

    @Test
    void aCorrectionSaysWhyAndByWhomItWasNeeded() {
        world.money.correct.handle(anna, rub("-30.50"), "ошибка в акте", world.admin);
        assertThat(roubles().debt()).isEqualTo(rub("30.50"));
        assertThat(newest().reason().kind()).isEqualTo(Reason.Kind.CORRECTION);
        assertThat(newest().reason().comment()).isEqualTo("ошибка в акте");
        refuses(
                Refusal.Kind.INVALID,
                "money.zero",
                () -> world.money.correct.handle(anna, rub("0"), "зря", world.admin));
        refuses(Refusal.Kind.INVALID, "text.blank", () -> world.money.correct.handle(anna, rub("1"), " ", world.admin));
    }

    @Test
    void everythingSumsToZero() {
        hold(5);
        world.wins(anna, "777.77");
        world.money.correct.handle(anna, Money.of("5", "USD"), "бонус", world.admin);
        assertThat(world.ports.ledgerQueries().totals())
                .containsEntry("RUB", 0L)
                .containsEntry("USD", 0L);
    }

    @Test
    void theHistoryOfThePercentHasItsChangesAndNothingElse() {
        var terms = world.ports
                .transactions()
                .inTransaction(() -> world.ports.settings().reward());
        int before = programme();
        world.money.changeSettings.handle(
                new RewardSettings(terms.percent(), 30, terms.protectionDays(), terms.minimumPayout()), world.admin);
        assertThat(programme()).isEqualTo(before);
        world.money.changeSettings.handle(
                new RewardSettings(Percent.of("20"), 30, terms.protectionDays(), terms.minimumPayout()), world.admin);
        assertThat(programme()).isEqualTo(before + 1);
    }

    private int programme() {
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.percents().of(anna).programme().size());
    }

    @Test
    void termsAreSetAtTheFirstStartAndNotAtTheNext() {
        world.money.changeSettings.ensure(new RewardSettings(Percent.of("99"), 0, 1, rub("0")));
        world.wins(anna, "1000");
        assertThat(roubles().available()).isEqualTo(rub("100"));
    }

    private void percent(String percent) {
        world.money.changePercent.handle(anna, Optional.of(Percent.of(percent)), world.admin);
    }

    private void hold(int days) {
        world.terms(new RewardSettings(Percent.of("10"), days, 180, rub("0")));
    }

    private void happens(DealKey deal, Semantics semantics, String amount) {
        world.passes(Duration.ofSeconds(1));
        world.crm.amounts(deal, rub(amount));
        world.crm.moves(deal, semantics);
        world.deliverAll();
    }

    private Line newest() {
        return world.ports.ledgerQueries().statement(anna, Optional.empty(), 1).get(0);
    }

    private Balance roubles() {
        return world.roubles(anna);
    }

    private static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }
}
