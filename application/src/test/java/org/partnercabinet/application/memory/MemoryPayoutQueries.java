package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.payout.PayoutQueries;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.ReferralId;

record MemoryPayoutQueries(MemoryDatabase db) implements PayoutQueries {
    @Override
    public Page<PayoutRow> list(Scope scope, Optional<String> status, PageRequest page) {
        return db.read(() -> Pages.inOrder(
                        db.payouts
                                .all()
                                .filter(payout -> scope.covers(payout.partner()))
                                .filter(payout ->
                                        status.map(status(payout)::equals).orElse(true)),
                        Payout::requestedAt,
                        payout -> payout.id().value(),
                        page)
                .map(this::row));
    }

    @Override
    public Optional<PayoutRow> one(Scope scope, PayoutId id) {
        return db.read(() -> db.payouts
                .find(id)
                .filter(payout -> scope.covers(payout.partner()))
                .map(this::row));
    }

    @Override
    public List<PayoutRow> between(Scope scope, UUID first, UUID last, int limit) {
        return db.read(() -> db.payouts
                .all()
                .filter(payout -> scope.covers(payout.partner()))
                .filter(payout -> isBetween(payout.id().value().toString(), first, last))
                .sorted(Comparator.comparing(
                                (Payout payout) -> payout.id().value().toString())
                        .reversed())
                .limit(limit)
                .map(this::row)
                .toList());
    }

    private static boolean isBetween(String id, UUID first, UUID last) {
        return id.compareTo(first.toString()) >= 0 && id.compareTo(last.toString()) <= 0;
    }

    @Override
    public Optional<String> requisites(PayoutId id) {
        return db.read(() -> db.payouts.find(id).flatMap(Payout::method).map(PayoutMethod::requisites));
    }

    @Override
    public Map<String, Long> counts(Scope scope) {
        return db.read(() -> db.payouts
                .all()
                .filter(payout -> scope.covers(payout.partner()))
                .collect(Collectors.groupingBy(MemoryPayoutQueries::status, Collectors.counting())));
    }

    @Override
    public List<PayoutRow> following(Scope scope, Optional<String> status, Optional<Place> after, int limit) {
        var oldest = new PageRequest(1, 100, PageRequest.Order.OLDEST_FIRST);
        return list(scope, status, oldest).items().stream()
                .dropWhile(row -> after.filter(place -> !comesAfter(row, place)).isPresent())
                .limit(limit)
                .toList();
    }

    private static boolean comesAfter(PayoutRow row, Place place) {
        int compared = row.requestedAt().compareTo(place.requestedAt());
        return compared > 0
                || compared == 0 && row.id().toString().compareTo(place.id().toString()) > 0;
    }

    private PayoutRow row(Payout payout) {
        return new PayoutRow(
                payout.id().value(),
                payout.partner().value(),
                db.partners.find(payout.partner()).orElseThrow().profile().name(),
                payout.amount(),
                status(payout),
                payout.comment(),
                decision(payout.state()),
                payout.method().map(method -> new Method(method.label(), method.masked())),
                payout.requestedAt(),
                approvedAt(payout.state()),
                decidedAt(payout.state()),
                payout.lines().stream().map(this::line).toList());
    }

    private LineRow line(Payout.Line line) {
        var referral = db.referrals.find(new ReferralId(line.lot().value()));
        return new LineRow(
                referral.map(r -> r.id().value()),
                referral.flatMap(r -> db.clients.find(r.client())).map(Client::name),
                line.amount());
    }

    private static String status(Payout payout) {
        return payout.state().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String decision(Payout.State state) {
        if (state instanceof Payout.Rejected rejected) return rejected.comment();
        return state instanceof Payout.Paid paid ? paid.reference() : "";
    }

    private static Optional<Instant> approvedAt(Payout.State state) {
        if (state instanceof Payout.Approved approved) return Optional.of(approved.at());
        return state instanceof Payout.Paid paid ? Optional.of(paid.approved().at()) : Optional.empty();
    }

    private static Optional<Instant> decidedAt(Payout.State state) {
        if (state instanceof Payout.Approved approved) return Optional.of(approved.at());
        if (state instanceof Payout.Rejected rejected) return Optional.of(rejected.at());
        if (state instanceof Payout.Cancelled cancelled) return Optional.of(cancelled.at());
        return state instanceof Payout.Paid paid ? Optional.of(paid.at()) : Optional.empty();
    }
}
