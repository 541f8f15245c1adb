package org.partnercabinet.http.ledger;

import java.util.List;
import org.partnercabinet.application.ledger.LedgerQueries.Balance;
import org.partnercabinet.http.input.MoneyView;

/** A partner's money, one item a currency; empty as long as there was none. */
public record BalanceView(List<CurrencyBalanceView> items) {

    static BalanceView of(List<Balance> balances) {
        return new BalanceView(balances.stream().map(CurrencyBalanceView::of).toList());
    }

    /**
     * @param held earned, and waiting out the holding period
     * @param available what may be requested before debts
     * @param debt what the next payout deducts
     * @param payable what a payout of everything would be
     */
    public record CurrencyBalanceView(
            String currency,
            MoneyView held,
            MoneyView available,
            MoneyView reserved,
            MoneyView paid,
            MoneyView debt,
            MoneyView payable) {

        static CurrencyBalanceView of(Balance row) {
            return new CurrencyBalanceView(
                    row.available().currency().getCurrencyCode(),
                    MoneyView.of(row.held()),
                    MoneyView.of(row.available()),
                    MoneyView.of(row.reserved()),
                    MoneyView.of(row.paid()),
                    MoneyView.of(row.debt()),
                    MoneyView.of(row.available().minus(row.debt()).orZero()));
        }
    }
}
