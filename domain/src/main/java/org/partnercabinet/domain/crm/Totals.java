package org.partnercabinet.domain.crm;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/** Numbers and sums of both sides, counted up. Leads and deals, meanings and currencies are never added together. */
public final class Totals {
    private final Map<Kind, Side> theirs = new HashMap<>();
    private final Map<Kind, Side> ours = new HashMap<>();

    public Totals() {}

    /** Goes on counting. @param counted so far, as {@link #lines} told */
    public Totals(List<Line> counted) {
        counted.forEach(line -> {
            theirs.put(line.kind(), line.theirs());
            ours.put(line.kind(), line.ours());
        });
    }

    /** @param currency its code; empty for what has no sum */
    public record Kind(Entity entity, Semantics semantics, String currency) {}

    /** @param sum exact, in the currency's own unit */
    public record Side(long count, BigDecimal sum) {
        public static final Side NOTHING = new Side(0, BigDecimal.ZERO);

        private Side plus(Optional<Money> amount) {
            return new Side(count + 1, amount.map(Money::amount).map(sum::add).orElse(sum));
        }
    }

    public record Line(Kind kind, Side theirs, Side ours) {
        public boolean agrees() {
            return theirs.count() == ours.count() && theirs.sum().compareTo(ours.sum()) == 0;
        }
    }

    public void theirs(Entity entity, Difference.Saying saying) {
        add(theirs, entity, saying);
    }

    public void ours(Entity entity, Difference.Saying saying) {
        add(ours, entity, saying);
    }

    private static void add(Map<Kind, Side> side, Entity entity, Difference.Saying saying) {
        String currency = saying.amount()
                .map(amount -> amount.currency().getCurrencyCode())
                .orElse("");
        var kind = new Kind(entity, saying.stage().semantics(), currency);
        side.merge(kind, Side.NOTHING.plus(saying.amount()), (before, one) -> before.plus(saying.amount()));
    }

    /** Leads first, then by meaning and currency. */
    public List<Line> lines() {
        Collection<Kind> kinds = new HashSet<>(theirs.keySet());
        kinds.addAll(ours.keySet());
        return kinds.stream()
                .sorted(Comparator.comparing(Kind::entity)
                        .thenComparing(Kind::semantics)
                        .thenComparing(Kind::currency))
                .map(kind ->
                        new Line(kind, theirs.getOrDefault(kind, Side.NOTHING), ours.getOrDefault(kind, Side.NOTHING)))
                .toList();
    }
}
