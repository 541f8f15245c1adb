package org.partnercabinet.application.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.domain.money.Money;

/**
 * The numbers of docs/metrics.md, each on the day of its own event.
 *
 * @param money one for each currency, by its code; currencies are never added up
 */
public record Figures(ClickCounts visits, long referrals, long deals, long won, List<Earned> money) {
    public static final Figures NONE = new Figures(ClickCounts.NONE, 0, 0, 0, List.of());

    /** What won deals are worth and what partners earn by them. */
    public record Earned(Money amount, Money reward) {
        Earned plus(Earned more) {
            return new Earned(amount.plus(more.amount), reward.plus(more.reward));
        }
    }

    public Figures {
        var byCurrency = new TreeMap<String, Earned>();
        money.forEach(one -> byCurrency.merge(one.amount().currency().getCurrencyCode(), one, Earned::plus));
        money = List.copyOf(byCurrency.values());
    }

    public static Figures of(ClickCounts visits) {
        return new Figures(visits, 0, 0, 0, List.of());
    }

    public static Figures ofReferrals(long count) {
        return new Figures(ClickCounts.NONE, count, 0, 0, List.of());
    }

    public static Figures ofDeals(long count) {
        return new Figures(ClickCounts.NONE, 0, count, 0, List.of());
    }

    /** @param earned empty for deals without an amount */
    public static Figures ofWon(long count, Optional<Earned> earned) {
        return new Figures(ClickCounts.NONE, 0, 0, count, earned.stream().toList());
    }

    public Figures plus(Figures more) {
        return new Figures(
                visits.plus(more.visits),
                referrals + more.referrals,
                deals + more.deals,
                won + more.won,
                Stream.concat(money.stream(), more.money.stream()).toList());
    }

    public static Figures sum(Stream<Figures> all) {
        return all.reduce(NONE, Figures::plus);
    }

    /** Which come first in a list: those with the most clicks, then referrals, then won deals. */
    public static Comparator<Figures> biggest() {
        return Comparator.comparingLong((Figures f) -> -f.visits.clicks())
                .thenComparingLong(f -> -f.referrals)
                .thenComparingLong(f -> -f.won)
                .thenComparingLong(f -> -f.visits.bots());
    }

    /** In percent, half up to two decimals; nothing when there is nothing to divide by. May be more than 100. */
    public static Optional<BigDecimal> percent(long part, long whole) {
        if (whole == 0) return Optional.empty();
        return Optional.of(BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }
}
