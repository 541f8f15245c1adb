package org.partnercabinet.http.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Figures.Earned;
import org.partnercabinet.http.input.MoneyView;

/**
 * Numbers, each on the day of its own event: clicks when they came, referrals when they were brought, deals when they were
 * first heard of, won ones when they were won. Conversions are in percent, half up to two decimals, null where there is
 * nothing to divide by; they may be more than 100.
 *
 * @param clicks visits by people
 * @param uniqueClicks those of them that were a visitor's first in half an hour
 * @param bots visits by machines, not among the clicks
 * @param money of won deals, one for each currency
 */
public record FiguresView(
        long clicks,
        long uniqueClicks,
        long bots,
        long referrals,
        long deals,
        long won,
        Optional<BigDecimal> clicksToReferrals,
        Optional<BigDecimal> referralsToDeals,
        Optional<BigDecimal> dealsToWon,
        Optional<BigDecimal> clicksToWon,
        List<EarnedView> money) {

    /** @param reward what partners earn by them */
    public record EarnedView(MoneyView amount, MoneyView reward) {
        static EarnedView of(Earned earned) {
            return new EarnedView(MoneyView.of(earned.amount()), MoneyView.of(earned.reward()));
        }
    }

    static FiguresView of(Figures of) {
        long clicks = of.visits().clicks();
        return new FiguresView(
                clicks,
                of.visits().unique(),
                of.visits().bots(),
                of.referrals(),
                of.deals(),
                of.won(),
                Figures.percent(of.referrals(), clicks),
                Figures.percent(of.deals(), of.referrals()),
                Figures.percent(of.won(), of.deals()),
                Figures.percent(of.won(), clicks),
                of.money().stream().map(EarnedView::of).toList());
    }
}
