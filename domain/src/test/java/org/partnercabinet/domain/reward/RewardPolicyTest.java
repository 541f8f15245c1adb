package org.partnercabinet.domain.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercabinet.domain.ledger.Entry;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.domain.reward.PercentHistory.Change;

class RewardPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private final PartnerId partner = new PartnerId(UUID.randomUUID());
    private final Lot lot = new Lot(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({
        "DEAL,WON,1000.56,12.5,125.07",
        "DEAL,WON,1000,0,0.00",
        "DEAL,WON,-1000,10,0.00",
        "DEAL,OPEN,1000,10,0.00",
        "DEAL,LOST,1000,10,0.00",
        "DEAL,DELETED,1000,10,0.00",
        "LEAD,WON,1000,10,0.00"
    })
    void onlyAWonDealEarns(Entity entity, Semantics semantics, String sum, String percent, String target) {
        Deal deal = deal(entity, semantics, Optional.of(rub(sum))).onTerms(NOW, Percent.of(percent), 0);
        assertThat(RewardPolicy.target(deal)).contains(rub(target));
    }

    @Test
    void aDealWithoutASumEarnsNothingYet() {
        assertThat(RewardPolicy.target(deal(Entity.DEAL, Semantics.WON, Optional.empty())))
                .isEmpty();
        assertThat(RewardPolicy.forecast(deal(Entity.DEAL, Semantics.OPEN, Optional.empty()), Percent.of("10")))
                .isEmpty();
    }

    @Test
    void anOpenDealHasAForecastAtTodaysPercentOrTheOneOfItsFirstWin() {
        Optional<Money> sum = Optional.of(rub("1000"));
        Deal open = deal(Entity.DEAL, Semantics.OPEN, sum);
        assertThat(RewardPolicy.forecast(open, Percent.of("7"))).contains(rub("70"));
        Deal won = deal(Entity.DEAL, Semantics.WON, sum).onTerms(NOW, Percent.of("10"), 0);
        assertThat(RewardPolicy.forecast(won, Percent.of("7"))).contains(rub("0"));
        assertThat(RewardPolicy.forecast(open.after(Optional.of(won)), Percent.of("7")))
                .contains(rub("100"));
        assertThat(RewardPolicy.forecast(deal(Entity.DEAL, Semantics.LOST, sum), Percent.of("7")))
                .contains(rub("0"));
    }

    @Test
    void aRewardWaitsUntilItsHoldIsOver() {
        Deal won = deal(Entity.DEAL, Semantics.WON, Optional.of(rub("1000"))).onTerms(NOW, Percent.of("10"), 2);
        assertThat(RewardPolicy.waiting(won, NOW.plus(Duration.ofDays(2)).minusMillis(1)))
                .contains(rub("100"));
        assertThat(RewardPolicy.waiting(won, NOW.plus(Duration.ofDays(2)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // target, posted, held, holding -> program, held, available
        "100,0,0,false,-100,0,100",
        "100,0,0,true,-100,100,0",
        "100,100,100,true,0,0,0",
        "60,100,100,true,40,-40,0",
        "0,100,0,false,100,0,-100",
        "0,100,30,true,100,-30,-70",
        "0,100,-5,false,100,0,-100",
        "150,100,0,false,-50,0,50"
    })
    void whatIsPostedIsBroughtToTheTarget(
            String target,
            String posted,
            String held,
            boolean holding,
            String program,
            String toHeld,
            String available) {
        List<Entry> entries = RewardPolicy.settle(partner, lot, rub(target), rub(posted), rub(held), holding);
        Map<Kind, Money> sums =
                entries.stream().collect(Collectors.toMap(e -> e.account().kind(), Entry::change, Money::plus));
        assertThat(sums.getOrDefault(Kind.PROGRAM, rub("0"))).isEqualTo(rub(program));
        assertThat(sums.getOrDefault(Kind.HELD, rub("0"))).isEqualTo(rub(toHeld));
        assertThat(sums.getOrDefault(Kind.AVAILABLE, rub("0"))).isEqualTo(rub(available));
    }

    @Test
    void theSentenceSaysWhatHappened() {
        assertThat(RewardPolicy.sentence(rub("5"), rub("0"))).isEqualTo(Reason.Kind.REWARD_EARNED);
        assertThat(RewardPolicy.sentence(rub("0"), rub("5"))).isEqualTo(Reason.Kind.REWARD_REVERSED);
        assertThat(RewardPolicy.sentence(rub("7"), rub("5"))).isEqualTo(Reason.Kind.REWARD_ADJUSTED);
    }

    @Test
    void thePercentOfAMomentIsTheOwnOneOrTheProgrammes() {
        var history = new PercentHistory(
                List.of(own("20", 50), none(70), own("0", 90)), List.of(own("5", 40), own("10", 0), own("7", 80)));
        assertThat(history.at(NOW.plusSeconds(-1)))
                .as("before the first change")
                .isEqualTo(Percent.of("10"));
        assertThat(history.at(NOW)).isEqualTo(Percent.of("10"));
        assertThat(history.at(NOW.plusSeconds(49))).isEqualTo(Percent.of("5"));
        assertThat(history.at(NOW.plusSeconds(50))).isEqualTo(Percent.of("20"));
        assertThat(history.at(NOW.plusSeconds(70))).isEqualTo(Percent.of("5"));
        assertThat(history.at(NOW.plusSeconds(89))).isEqualTo(Percent.of("7"));
        assertThat(history.at(NOW.plusSeconds(90))).isEqualTo(Percent.ZERO);
        assertThat(new PercentHistory(List.of(), List.of()).at(NOW)).isEqualTo(Percent.ZERO);
    }

    private static Change own(String percent, long seconds) {
        return new Change(Optional.of(Percent.of(percent)), NOW.plusSeconds(seconds), Optional.empty());
    }

    private static Change none(long seconds) {
        return new Change(Optional.empty(), NOW.plusSeconds(seconds), Optional.empty());
    }

    private static Deal deal(Entity entity, Semantics semantics, Optional<Money> sum) {
        var stage = new Deal.Stage("S", "", semantics);
        return new Deal(
                new DealKey(entity, 7),
                new ReferralId(UUID.randomUUID()),
                stage,
                sum,
                Optional.empty(),
                Optional.empty(),
                NOW);
    }

    private static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }
}
