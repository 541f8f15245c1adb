package org.partnercabinet.http.referral;

import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.referral.ReferralQueries.Balance;
import org.partnercabinet.application.referral.ReferralQueries.ReferralRow;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.reward.RewardPolicy;
import org.partnercabinet.http.input.MoneyView;

/**
 * A referral's money in one currency.
 *
 * @param forecast what its open deals would earn, never payable
 * @param reward what its won deals earn
 * @param payable what may be requested
 * @param debt what the next payout deducts
 */
public record ReferralMoneyView(
        String currency,
        MoneyView forecast,
        MoneyView reward,
        MoneyView held,
        MoneyView payable,
        MoneyView reserved,
        MoneyView paid,
        MoneyView debt) {

    /** One a currency, by its code. */
    static List<ReferralMoneyView> of(ReferralRow row) {
        var currencies = new HashSet<Currency>();
        row.deals().forEach(deal -> deal.amount().map(Money::currency).ifPresent(currencies::add));
        row.money().forEach(balance -> currencies.add(balance.amount().currency()));
        return currencies.stream()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(currency -> of(row, currency))
                .toList();
    }

    private static ReferralMoneyView of(ReferralRow row, Currency currency) {
        var forecasts = row.deals().stream()
                .map(deal -> RewardPolicy.forecast(deal, row.percentNow()))
                .flatMap(Optional::stream)
                .toList();
        var rewards = row.deals().stream()
                .map(RewardPolicy::target)
                .flatMap(Optional::stream)
                .toList();
        var available = on(row.money(), Kind.AVAILABLE, currency);
        return new ReferralMoneyView(
                currency.getCurrencyCode(),
                MoneyView.of(sum(forecasts, currency)),
                MoneyView.of(sum(rewards, currency)),
                MoneyView.of(on(row.money(), Kind.HELD, currency)),
                MoneyView.of(available.orZero()),
                MoneyView.of(on(row.money(), Kind.RESERVED, currency)),
                MoneyView.of(on(row.money(), Kind.PAID, currency)),
                MoneyView.of(available.negated().orZero()));
    }

    private static Money on(List<Balance> balances, Kind account, Currency currency) {
        var amounts = balances.stream()
                .filter(balance -> balance.account() == account)
                .map(Balance::amount)
                .toList();
        return sum(amounts, currency);
    }

    private static Money sum(Collection<Money> amounts, Currency currency) {
        return amounts.stream()
                .filter(amount -> amount.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
