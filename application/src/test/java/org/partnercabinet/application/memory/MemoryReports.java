package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.Standing;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.application.report.ReportLine.Payment;
import org.partnercabinet.application.report.ReportLine.Payouts;
import org.partnercabinet.application.report.ReportQueries;
import org.partnercabinet.application.report.Steps;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.Semantics;

/** Counts partner by partner, one by one: slow, and beyond doubt. */
record MemoryReports(MemoryDatabase db) implements ReportQueries {
    private static final List<Kind> OWN = List.of(Kind.HELD, Kind.AVAILABLE, Kind.RESERVED, Kind.PAID);
    private static final List<Semantics> BEST = List.of(Semantics.WON, Semantics.OPEN, Semantics.LOST);

    @Override
    public List<Named> partners(Scope scope) {
        return db.read(() -> db.partners
                .all()
                .filter(partner -> scope.covers(partner.id()))
                .sorted(Comparator.comparing(partner -> partner.code().value()))
                .map(partner -> new Named(
                        partner.id(),
                        partner.code().value(),
                        partner.profile().name(),
                        partner.profile().email().value()))
                .toList());
    }

    private List<PartnerId> ids(Ask ask) {
        return partners(ask.scope()).stream().map(Named::id).toList();
    }

    private static Ask of(Ask ask, PartnerId partner) {
        return new Ask(Scope.of(partner), Optional.empty(), ask.period());
    }

    @Override
    public Map<PartnerId, Map<Integer, Figures>> figures(Ask ask, Steps steps) {
        var analytics = new MemoryAnalytics(db);
        var all = new HashMap<PartnerId, Map<Integer, Figures>>();
        for (PartnerId partner : ids(ask)) {
            var theirs = new HashMap<Integer, Figures>();
            analytics
                    .days(of(ask, partner))
                    .forEach(day -> theirs.merge(steps.of(day.day()), day.figures(), Figures::plus));
            all.put(partner, theirs);
        }
        return all;
    }

    @Override
    public Map<PartnerId, Standing> standing(Ask ask) {
        var all = new HashMap<PartnerId, Standing>();
        ids(ask).forEach(partner -> all.put(partner, new MemoryAnalytics(db).standing(of(ask, partner))));
        return all;
    }

    @Override
    public Map<PartnerId, Map<Payment, Payouts>> payouts(Ask ask) {
        var all = new HashMap<PartnerId, Map<Payment, Payouts>>();
        db.read(() -> payouts(ask.scope())
                        .filter(payout -> in(ask.period(), payout.requestedAt()))
                        .toList())
                .forEach(payout -> all.computeIfAbsent(payout.partner(), partner -> new HashMap<>())
                        .merge(state(payout), new Payouts(1, List.of(payout.amount())), Payouts::plus));
        return all;
    }

    private Stream<Payout> payouts(Scope scope) {
        return db.payouts.all().filter(payout -> scope.covers(payout.partner()));
    }

    private static Payment state(Payout payout) {
        return Payment.valueOf(payout.state().getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT));
    }

    private static boolean in(Period period, Instant at) {
        return !at.isBefore(period.start()) && at.isBefore(period.end());
    }

    @Override
    public Owing owing(Ask ask) {
        var paid = new HashMap<PartnerId, List<Money>>();
        db.read(() -> payouts(ask.scope())
                        .filter(payout -> payout.state() instanceof Payout.Paid done && in(ask.period(), done.at()))
                        .toList())
                .forEach(payout -> paid.computeIfAbsent(payout.partner(), partner -> new ArrayList<>())
                        .add(payout.amount()));
        var owed = new HashMap<PartnerId, List<Money>>();
        for (PartnerId partner : ids(ask)) {
            var sums = db.read(() -> Stream.of(Kind.HELD, Kind.AVAILABLE, Kind.RESERVED)
                    .flatMap(kind -> new MemoryLedger(db).entries(partner, kind))
                    .map(entry -> entry.change())
                    .collect(MemoryLedger.byCurrency()));
            var left = sums.values().stream().filter(sum -> !sum.isZero()).toList();
            if (!left.isEmpty()) owed.put(partner, left);
        }
        return new Owing(paid, owed);
    }

    @Override
    public List<Brought> referrals(PartnerId partner, Period period, Optional<Place> after, int most) {
        return db.read(() -> db.referrals
                .all()
                .filter(referral -> referral.partner().equals(partner) && in(period, referral.createdAt()))
                .map(this::brought)
                .sorted(Comparator.comparing((Brought row) -> row.place().createdAt())
                        .thenComparing(row -> row.place().id().toString()))
                .filter(row -> after.map(place -> isBehind(row.place(), place)).orElse(true))
                .limit(most)
                .toList());
    }

    private static boolean isBehind(Place one, Place other) {
        int order = one.createdAt().compareTo(other.createdAt());
        return order > 0
                || order == 0 && one.id().toString().compareTo(other.id().toString()) > 0;
    }

    private Brought brought(Referral referral) {
        var deals = db.deals
                .all()
                .filter(deal ->
                        deal.referral().equals(referral.id()) && deal.key().entity() == Entity.DEAL)
                .toList();
        var lot = new Lot(referral.id().value());
        var ledger = new MemoryLedger(db);
        return new Brought(
                new Place(referral.createdAt(), referral.id().value()),
                db.clients.find(referral.client()).orElseThrow().name(),
                BEST.stream()
                        .filter(best ->
                                deals.stream().anyMatch(deal -> deal.stage().semantics() == best))
                        .findFirst(),
                deals.stream()
                        .filter(Deal::isWon)
                        .flatMap(deal -> deal.amount().stream())
                        .toList(),
                OWN.stream()
                        .flatMap(kind -> ledger.amounts(referral.partner(), kind, lot).stream())
                        .toList(),
                ledger.amounts(referral.partner(), Kind.PAID, lot));
    }

    @Override
    public Optional<Instant> beginning() {
        return db.read(() -> db.partners.all().map(Partner::registeredAt).min(Comparator.naturalOrder()));
    }
}
