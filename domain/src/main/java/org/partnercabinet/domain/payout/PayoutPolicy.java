package org.partnercabinet.domain.payout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.money.Money;

/** What goes into a payout: the chosen referrals' payable amounts, plus every debt and every correction, always. */
public final class PayoutPolicy {
    private PayoutPolicy() {}

    /**
     * @param chosen lots of the chosen referrals
     * @param available what is available now by lot, zero left out; negative amounts are debts
     * @param corrections the lot of the partner's corrections
     * @return lines of one currency. If all that is chosen can be paid in several, the first of them by code in which
     *     something is left after debts; the next request gets the next one
     * @throws Refusal CONFLICT {@code payout.not-payable} when a chosen referral has nothing payable (left), or nothing is
     *     chosen and the corrections have nothing (left); RULE {@code payout.mixed-currencies}, {@code
     *     payout.nothing-payable}
     */
    public static List<Payout.Line> lines(Set<Lot> chosen, Map<Lot, List<Money>> available, Lot corrections) {
        List<List<Payout.Line>> choices = currencies(chosen, available, corrections).stream()
                .map(currency -> lines(currency, chosen, available, corrections))
                .toList();
        return choices.stream()
                .filter(lines -> lines.stream()
                        .map(Payout.Line::amount)
                        .reduce(Money::plus)
                        .filter(Money::isPositive)
                        .isPresent())
                .findFirst()
                .orElse(choices.get(0));
    }

    private static List<Payout.Line> lines(
            Currency currency, Set<Lot> chosen, Map<Lot, List<Money>> available, Lot corrections) {
        var lines = new ArrayList<Payout.Line>();
        available.forEach((lot, amounts) -> amounts.stream()
                .filter(a -> a.currency().equals(currency))
                .filter(a -> a.isNegative() || chosen.contains(lot) || lot.equals(corrections))
                .forEach(a -> lines.add(new Payout.Line(lot, a))));
        return lines;
    }

    /** The sum of the lines, if it may be paid out. */
    public static Money amount(List<Payout.Line> lines, Money minimum) {
        Money sum = lines.stream().map(Payout.Line::amount).reduce(Money::plus).orElseThrow(PayoutPolicy::nothing);
        if (!sum.isPositive()) throw nothing();
        if (sum.currency().equals(minimum.currency()) && sum.compareTo(minimum) < 0) {
            throw Refusal.rule("payout.below-minimum", sum + " is less than " + minimum)
                    .with("minimum", minimum)
                    .with("amount", sum);
        }
        return sum;
    }

    /** Those in which every chosen lot has something payable, by code; at least one. */
    private static SortedSet<Currency> currencies(Set<Lot> chosen, Map<Lot, List<Money>> available, Lot corrections) {
        var common = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
        boolean first = true;
        for (Lot lot : chosen.isEmpty() ? Set.of(corrections) : chosen) {
            Set<Currency> payable = available.getOrDefault(lot, List.of()).stream()
                    .filter(Money::isPositive)
                    .map(Money::currency)
                    .collect(Collectors.toSet());
            if (payable.isEmpty()) throw nothingIn(lot, chosen, available);
            if (first) common.addAll(payable);
            common.retainAll(payable);
            first = false;
        }
        if (common.isEmpty()) throw Refusal.rule("payout.mixed-currencies", "one currency a payout");
        return common;
    }

    /** Whoever asked for the same money first may have taken it: a conflict. Corrections below zero are a debt. */
    private static Refusal nothingIn(Lot lot, Set<Lot> chosen, Map<Lot, List<Money>> available) {
        boolean corrections = chosen.isEmpty();
        if (corrections && available.containsKey(lot)) return nothing();
        var refusal = Refusal.conflict("payout.not-payable", "nothing payable in " + lot.value())
                .at("referral_ids");
        return corrections ? refusal : refusal.with("referral_id", lot.value().toString());
    }

    private static Refusal nothing() {
        return Refusal.rule("payout.nothing-payable", "nothing to pay after debts");
    }
}
