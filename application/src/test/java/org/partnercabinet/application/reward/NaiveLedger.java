package org.partnercabinet.application.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnercabinet.application.Given;
import org.partnercabinet.application.World;
import org.partnercabinet.application.reward.Step.Decision;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** Recomputes from scratch, in the simplest way there is, what the ledger must say; knows nothing of its rules. */
final class NaiveLedger {
    private record Asked(Money amount, Optional<Decision> state) {}

    private final World world;
    private final PartnerId partner;
    private final TreeMap<Instant, Optional<Percent>> own = new TreeMap<>();
    private final TreeMap<Instant, Percent> programme = new TreeMap<>();
    private final Map<DealKey, Percent> firstWon = new HashMap<>();
    private final Map<PayoutId, Asked> payouts = new LinkedHashMap<>();
    private final List<Money> corrections = new ArrayList<>();
    private final Set<DealKey> everKnown = new TreeSet<>(Comparator.comparing(DealKey::toString));

    NaiveLedger(World world, PartnerId partner) {
        this.world = world;
        this.partner = partner;
        programme.put(Instant.EPOCH, Given.TERMS.percent());
    }

    void ownPercent(Optional<Percent> percent) {
        own.put(world.clock.instant(), percent);
    }

    void programmePercent(Percent percent) {
        programme.put(world.clock.instant(), percent);
    }

    void corrected(Money amount) {
        corrections.add(amount);
    }

    /** After everything is delivered our deals are the portal's. */
    void checkThatWeAgreeWith(List<DealSnapshot> portal, List<DealSnapshot> deleted) {
        Map<DealKey, Deal> known = known().stream().collect(Collectors.toMap(Deal::key, deal -> deal));
        for (DealSnapshot there : portal) {
            Deal ours = known.get(there.key());
            assertThat(ours).as("we know %s", there.key()).isNotNull();
            assertThat(ours.stage()).as("stage of %s", there.key()).isEqualTo(there.stage());
            assertThat(ours.amount()).as("amount of %s", there.key()).isEqualTo(there.amount());
        }
        // A lead that was deleted after it became deals lives on in them, and earns nothing anyway.
        deleted.stream()
                .map(DealSnapshot::key)
                .filter(key -> key.entity() == Entity.DEAL && known.containsKey(key))
                .forEach(key -> assertThat(known.get(key).stage().semantics())
                        .as("%s was deleted", key)
                        .isEqualTo(Semantics.DELETED));
        learn();
        heldIsWhatWaits();
    }

    void check() {
        learn();
        known().forEach(this::isPostedAsItIs);
        assertThat(world.ports.ledgerQueries().totals().values())
                .as("all accounts")
                .allMatch(sum -> sum == 0);
        for (String currency : currencies()) {
            Money earned = sum(
                            currency,
                            known().stream()
                                    .flatMap(deal -> target(deal).stream())
                                    .toList())
                    .plus(sum(currency, corrections));
            Money reserved = sum(currency, amounts(Kind.RESERVED));
            Money paid = sum(currency, amounts(Kind.PAID));
            Money held = sum(currency, amounts(Kind.HELD));
            assertThat(held.plus(sum(currency, amounts(Kind.AVAILABLE)))
                            .plus(reserved)
                            .plus(paid))
                    .as("what the partner has in all is what they earned")
                    .isEqualTo(earned);
            assertThat(reserved).as("reserved").isEqualTo(sum(currency, asked(Optional.empty(), Decision.APPROVE)));
            assertThat(paid).as("paid").isEqualTo(sum(currency, asked(Optional.of(Decision.PAY), Decision.PAY)));
            assertThat(amounts(Kind.HELD)).as("held").noneMatch(Money::isNegative);
            eachLotIsWhatItsDealsEarned(currency);
        }
    }

    /** Nothing is booked to another client's deal, and of each exactly that is reserved or paid that payouts say. */
    private void eachLotIsWhatItsDealsEarned(String currency) {
        Map<Lot, List<Money>> earned = new HashMap<>();
        known().forEach(deal -> target(deal)
                .ifPresent(money -> earned.computeIfAbsent(lot(deal.referral()), lot -> new ArrayList<>())
                        .add(money)));
        earned.put(Lot.corrections(partner), corrections);
        Map<Lot, List<Money>> there = new HashMap<>();
        for (Kind kind : List.of(Kind.HELD, Kind.AVAILABLE, Kind.RESERVED, Kind.PAID)) merge(there, kind);
        Set<Lot> lots = new HashSet<>(earned.keySet());
        lots.addAll(there.keySet());
        for (Lot lot : lots) {
            assertThat(sum(currency, there.getOrDefault(lot, List.of())))
                    .as("all of lot %s", lot)
                    .isEqualTo(sum(currency, earned.getOrDefault(lot, List.of())));
        }
        asLinesSay(currency, Kind.RESERVED, Optional.empty(), Decision.APPROVE);
        asLinesSay(currency, Kind.PAID, Optional.of(Decision.PAY), Decision.PAY);
    }

    private void merge(Map<Lot, List<Money>> all, Kind kind) {
        tx(() -> world.ports.ledger().lots(partner, kind))
                .forEach((lot, amounts) ->
                        all.computeIfAbsent(lot, none -> new ArrayList<>()).addAll(amounts));
    }

    private void asLinesSay(String currency, Kind kind, Optional<Decision> one, Decision other) {
        Map<Lot, List<Money>> lines = new HashMap<>();
        payouts.forEach((id, asked) -> {
            if (!asked.state().equals(one) && !asked.state().equals(Optional.of(other))) return;
            tx(() -> world.ports.payouts().get(id))
                    .lines()
                    .forEach(line -> lines.computeIfAbsent(line.lot(), none -> new ArrayList<>())
                            .add(line.amount()));
        });
        Map<Lot, List<Money>> there = new HashMap<>();
        merge(there, kind);
        Set<Lot> lots = new HashSet<>(lines.keySet());
        lots.addAll(there.keySet());
        for (Lot lot : lots) {
            assertThat(sum(currency, there.getOrDefault(lot, List.of())))
                    .as("%s of lot %s", kind, lot)
                    .isEqualTo(sum(currency, lines.getOrDefault(lot, List.of())));
        }
    }

    /** The percent of a deal is the one of the moment when it was won as we first heard of it. */
    private void learn() {
        known().stream()
                .filter(NaiveLedger::isWon)
                .forEach(deal -> firstWon.computeIfAbsent(
                        deal.key(), key -> percentAt(deal.win().orElseThrow().since())));
    }

    private void isPostedAsItIs(Deal deal) {
        List<Money> expected = target(deal).filter(t -> !t.isZero()).stream().toList();
        List<Money> posted = tx(() -> world.ports.ledger().granted(deal.key().toString())).amounts().values().stream()
                .filter(m -> !m.isZero())
                .toList();
        assertThat(posted).as("posted for %s", deal).isEqualTo(expected);
    }

    private static boolean isWon(Deal deal) {
        return deal.key().entity() == Entity.DEAL && deal.stage().semantics() == Semantics.WON;
    }

    private Optional<Money> target(Deal deal) {
        if (!isWon(deal) || deal.amount().isEmpty()) return Optional.empty();
        Money sum = deal.amount().get();
        BigDecimal share = sum.amount()
                .max(BigDecimal.ZERO)
                .multiply(firstWon.getOrDefault(deal.key(), Percent.ZERO).value())
                .divide(BigDecimal.valueOf(100));
        return Optional.of(Money.of(
                share.setScale(sum.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP), sum.currency()));
    }

    private Percent percentAt(Instant moment) {
        return Optional.ofNullable(own.floorEntry(moment))
                .flatMap(Map.Entry::getValue)
                .orElseGet(() -> programme.floorEntry(moment).getValue());
    }

    /** No lot holds more than what waits in it, and one with a single deal holds exactly that. */
    private void heldIsWhatWaits() {
        Map<ReferralId, List<Deal>> byReferral = known().stream().collect(Collectors.groupingBy(Deal::referral));
        byReferral.forEach((referral, deals) -> {
            for (String currency : currencies()) {
                List<Money> waiting = deals.stream()
                        .filter(d -> d.win()
                                .filter(w -> world.clock.instant().isBefore(w.heldUntil()))
                                .isPresent())
                        .flatMap(deal -> target(deal).stream())
                        .toList();
                Money held = sum(currency, tx(() -> world.ports.ledger().lot(partner, Kind.HELD, lot(referral))));
                Money most = sum(currency, waiting);
                assertThat(held).as("held of %s", deals).isLessThanOrEqualTo(most);
                if (deals.size() == 1) assertThat(held).as("held of %s", deals).isEqualTo(most);
            }
        });
    }

    /** What a request for these must come to; empty when it must be refused. */
    Optional<Money> payable(Set<ReferralId> chosen) {
        Map<Lot, List<Money>> available = tx(() -> world.ports.ledger().lots(partner, Kind.AVAILABLE));
        Lot corrected = Lot.corrections(partner);
        Set<Lot> lots = chosen.isEmpty()
                ? Set.of(corrected)
                : chosen.stream().map(NaiveLedger::lot).collect(Collectors.toSet());
        return currencies().stream()
                .filter(code -> lots.stream()
                        .allMatch(lot -> available.getOrDefault(lot, List.of()).stream()
                                .anyMatch(m -> m.isPositive()
                                        && m.currency().getCurrencyCode().equals(code))))
                .map(code -> {
                    List<Money> counted = new ArrayList<>();
                    available.forEach((lot, amounts) -> amounts.stream()
                            .filter(m -> m.isNegative() || lots.contains(lot) || lot.equals(corrected))
                            .forEach(counted::add));
                    return sum(code, counted);
                })
                .filter(Money::isPositive)
                .findFirst()
                .filter(sum -> !sum.currency().getCurrencyCode().equals("RUB") || sum.compareTo(minimum()) >= 0);
    }

    private Money minimum() {
        return tx(() -> world.ports.settings().reward()).minimumPayout();
    }

    void requested(PayoutId id, Optional<Money> expected) {
        Money amount = tx(() -> world.ports.payouts().get(id)).amount();
        assertThat(Optional.of(amount)).as("requested").isEqualTo(expected);
        payouts.put(id, new Asked(amount, Optional.empty()));
        String currency = amount.currency().getCurrencyCode();
        assertThat(sum(currency, amounts(Kind.AVAILABLE)).isNegative())
                .as("more was promised than is there")
                .isFalse();
    }

    void refused(Refusal refusal, Optional<Money> expected) {
        assertThat(refusal.code()).startsWith("payout.");
        assertThat(expected).as("refused with %s", refusal.code()).isEmpty();
    }

    boolean allows(PayoutId id, Decision decision) {
        Optional<Decision> state = payouts.get(id).state();
        return decision == Decision.PAY ? state.equals(Optional.of(Decision.APPROVE)) : state.isEmpty();
    }

    void decided(PayoutId id, Decision decision) {
        payouts.put(id, new Asked(payouts.get(id).amount(), Optional.of(decision)));
    }

    private List<Money> asked(Optional<Decision> one, Decision other) {
        return payouts.values().stream()
                .filter(p -> p.state().equals(one) || p.state().equals(Optional.of(other)))
                .map(Asked::amount)
                .toList();
    }

    private List<Deal> known() {
        return tx(
                () -> world.crm.entries().stream()
                        .map(DealSnapshot::key)
                        .collect(Collectors.toCollection(() -> everKnown))
                        .stream()
                        .flatMap(key -> world.ports.deals().find(key).stream())
                        .toList());
    }

    private List<Money> amounts(Kind kind) {
        return tx(() -> world.ports.ledger().lots(partner, kind)).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Set<String> currencies() {
        return new TreeSet<>(Set.of("RUB", "USD", "JPY", "KWD"));
    }

    private static Money sum(String currency, List<Money> amounts) {
        return amounts.stream()
                .filter(m -> m.currency().getCurrencyCode().equals(currency))
                .reduce(Money.of("0", currency), Money::plus);
    }

    private static Lot lot(ReferralId referral) {
        return new Lot(referral.value());
    }

    private <T> T tx(java.util.function.Supplier<T> work) {
        return world.ports.transactions().inTransaction(work);
    }
}
