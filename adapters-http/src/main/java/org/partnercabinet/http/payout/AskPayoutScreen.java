package org.partnercabinet.http.payout;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.partnercabinet.application.ledger.LedgerQueries.Payable;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.http.page.Filled;

/**
 * What a payout may be made of, in one currency.
 *
 * @param currencies in which there is anything at all
 * @param always what every payout takes in: debts and corrections
 * @param rows what may be chosen
 * @param methods labels by id
 */
public record AskPayoutScreen(
        Currency currency,
        List<String> currencies,
        List<Payable> always,
        List<Payable> rows,
        Map<String, String> methods,
        Filled form) {

    static AskPayoutScreen of(List<Payable> all, List<PayoutMethod> methods, Filled form, String wanted) {
        var currencies = all.stream()
                .map(row -> row.amount().currency().getCurrencyCode())
                .distinct()
                .sorted()
                .toList();
        var code = currencies.contains(wanted)
                ? wanted
                : currencies.stream().findFirst().orElse("RUB");
        var labels = new LinkedHashMap<String, String>();
        methods.forEach(method -> labels.put(method.id().value().toString(), method.label() + ", " + method.masked()));
        var here = all.stream()
                .filter(row -> row.amount().currency().getCurrencyCode().equals(code))
                .toList();
        return new AskPayoutScreen(
                Currency.getInstance(code),
                currencies,
                here.stream().filter(row -> !isChoice(row)).toList(),
                here.stream().filter(AskPayoutScreen::isChoice).toList(),
                labels,
                form);
    }

    private static boolean isChoice(Payable row) {
        return row.referral().isPresent() && row.amount().isPositive();
    }

    public boolean isChosen(Payable row) {
        return row.referral()
                .map(UUID::toString)
                .filter(id -> form.has("referral_ids", id))
                .isPresent();
    }

    public List<Payable> chosen() {
        return rows.stream().filter(this::isChosen).toList();
    }

    public Money base() {
        return sum(always);
    }

    public Money total() {
        return base().plus(sum(chosen()));
    }

    /** What would be paid if everything were chosen. */
    public Money most() {
        return base().plus(sum(rows));
    }

    public String method() {
        return methods.getOrDefault(form.value("payout_method_id"), "");
    }

    private Money sum(List<Payable> some) {
        return some.stream().map(Payable::amount).reduce(Money.zero(currency), Money::plus);
    }
}
