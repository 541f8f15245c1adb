package org.partnercabinet.http.referral;

import java.math.BigDecimal;
import java.util.Optional;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.domain.reward.RewardPolicy;
import org.partnercabinet.http.input.MoneyView;
import org.partnercabinet.http.money.MoneyText;

/**
 * One lead or deal of the portal behind a referral.
 *
 * @param percent what its reward is or was counted with; null before it was won
 */
public record DealView(
        Entity entity,
        long id,
        String stage,
        String stageName,
        Semantics semantics,
        Optional<MoneyView> amount,
        Optional<BigDecimal> percent,
        Optional<MoneyView> reward) {

    static DealView of(Deal deal) {
        return new DealView(
                deal.key().entity(),
                deal.key().id(),
                deal.stage().id(),
                deal.stage().name(),
                deal.stage().semantics(),
                MoneyText.view(deal.amount()),
                deal.percent().map(Percent::value),
                MoneyText.view(RewardPolicy.target(deal)));
    }
}
