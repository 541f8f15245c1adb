package org.partnercabinet.domain.payout;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * @throws Refusal CONFLICT {@code payout.not-payable} when a chosen referral has nothing payable (left),
     *     RULE {@code payout.mixed-currencies}, {@code payout.nothing-payable}
     */
    public static List<Payout.Line> lines(Set<Lot> chosen, Map<Lot, List<Money>> available, Lot corrections) {
        Currency currency = currency(chosen, available, corrections);
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
                    .with("minimum", minimum.toString())
                    .with("amount", sum.toString());
        }
        return sum;
    }

    private static Currency currency(Set<Lot> chosen, Map<Lot, List<Money>> available, Lot corrections) {
        var currencies = new java.util.HashSet<Currency>();
        for (Lot lot : chosen.isEmpty() ? Set.of(corrections) : chosen) {
            var payable = available.getOrDefault(lot, List.of()).stream()
                    .filter(Money::isPositive)
                    .toList();
            if (payable.isEmpty()) {
                if (chosen.isEmpty()) throw nothing();
                throw Refusal.conflict("payout.not-payable", "nothing payable in " + lot.value())
                        .with("referral_id", lot.value().toString())
                        .at("referral_ids");
            }
            payable.forEach(money -> currencies.add(money.currency()));
        }
        if (currencies.size() > 1) throw Refusal.rule("payout.mixed-currencies", "one currency a payout");
        return currencies.iterator().next();
    }

    private static Refusal nothing() {
        return Refusal.rule("payout.nothing-payable", "nothing to pay after debts");
    }
}
