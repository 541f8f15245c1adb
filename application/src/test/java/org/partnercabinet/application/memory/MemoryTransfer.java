package org.partnercabinet.application.memory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.transfer.TransferQueries;
import org.partnercabinet.application.transfer.TransferTokens;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.domain.transfer.Import;
import org.partnercabinet.domain.transfer.TransferToken;
import org.partnercabinet.domain.transfer.TransferTokenId;

/** Tokens, export and conversion. */
record MemoryTransfer(MemoryDatabase db) implements TransferTokens, TransferQueries {
    private static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::createdAt)
            .thenComparing(place -> place.id().toString());

    @Override
    public void add(TransferToken token) {
        db.expectTransaction();
        db.transferTokens.put(token.id(), token);
    }

    @Override
    public Optional<TransferToken> usable(String hash) {
        return db.read(() -> db.transferTokens
                .all()
                .filter(token -> token.hash().equals(hash) && token.revokedAt().isEmpty())
                .filter(token -> db.partners
                        .find(token.partner())
                        .filter(Partner::isApproved)
                        .isPresent())
                .findFirst());
    }

    @Override
    public TransferToken change(TransferTokenId id, UnaryOperator<TransferToken> change) {
        db.expectTransaction();
        TransferToken changed =
                change.apply(db.transferTokens.find(id).orElseThrow(() -> Refusal.notFound("transfer-token")));
        db.transferTokens.put(id, changed);
        return changed;
    }

    @Override
    public Page<TransferToken> tokens(Scope scope, PageRequest page) {
        return db.read(() -> Pages.inOrder(
                db.transferTokens.all().filter(token -> scope.covers(token.partner())),
                TransferToken::createdAt,
                token -> token.id().value(),
                page));
    }

    @Override
    public List<Exported> export(Scope scope, Optional<Place> after, int most) {
        return db.read(() -> db.referrals
                .all()
                .filter(r -> scope.covers(r.partner()))
                .map(this::exported)
                .sorted(Comparator.comparing(Exported::place, IN_ORDER))
                .filter(row -> after.filter(place -> IN_ORDER.compare(row.place(), place) <= 0)
                        .isEmpty())
                .limit(most)
                .toList());
    }

    private Exported exported(Referral referral) {
        var client = db.clients.find(referral.client()).orElseThrow();
        Utm utm = referral.utm();
        return new Exported(
                new Place(referral.createdAt(), referral.id().value()),
                db.partners.find(referral.partner()).orElseThrow().code().value(),
                client.name(),
                client.phone().map(Phone::value),
                client.email().map(Email::value),
                client.company(),
                referral.comment(),
                List.of(utm.source(), utm.medium(), utm.campaign(), utm.content(), utm.term()),
                referral.origin().word(),
                referral.crm() instanceof Referral.Sent
                        ? "sent"
                        : referral.crm() instanceof Referral.Failed ? "failed" : "queued",
                status(referral));
    }

    private String status(Referral referral) {
        List<Deal> deals = new MemoryDeals(db).of(referral.id());
        if (deals.stream().anyMatch(Deal::isWon)) return "won";
        boolean lost = deals.stream().anyMatch(MemoryTransfer::isLost);
        return lost && deals.stream().allMatch(MemoryTransfer::isLost) ? "lost" : "open";
    }

    private static boolean isLost(Deal deal) {
        Semantics semantics = deal.stage().semantics();
        return semantics == Semantics.LOST || semantics == Semantics.DELETED;
    }

    @Override
    public List<OfPartner> byPartner(Scope scope, Period period) {
        return statistics(scope, period).partners();
    }

    @Override
    public Statistics statistics(Scope scope, Period period) {
        return db.read(() -> {
            List<Referral> all = db.referrals
                    .all()
                    .filter(r -> scope.covers(r.partner()))
                    .filter(r -> !r.createdAt().isBefore(period.from())
                            && r.createdAt().isBefore(period.until()))
                    .toList();
            var partners = new LinkedHashMap<Partner, Counts>();
            all.forEach(r -> partners.merge(db.partners.find(r.partner()).orElseThrow(), counts(r), Counts::plus));
            var imports = new LinkedHashMap<Import, Counts>();
            all.forEach(r -> broughtBy(r).forEach(by -> imports.merge(by, counts(r), Counts::plus)));
            return new Statistics(
                    partners.values().stream().reduce(Counts.NONE, Counts::plus),
                    partners.entrySet().stream()
                            .map(e -> new OfPartner(
                                    e.getKey().id().value(),
                                    e.getKey().profile().name(),
                                    e.getValue()))
                            .sorted(Comparator.comparing(
                                            (OfPartner of) -> -of.counts().all())
                                    .thenComparing(of -> of.partner().toString()))
                            .toList(),
                    imports.entrySet().stream()
                            .map(e -> new OfImport(
                                    e.getKey().id().value(), e.getKey().sheet().name(), e.getValue()))
                            .sorted(Comparator.comparing(
                                            (OfImport of) -> -of.counts().all())
                                    .thenComparing(of -> of.id().toString()))
                            .toList());
        });
    }

    private Stream<Import> broughtBy(Referral referral) {
        return db.importRows
                .all()
                .filter(row -> row.settled()
                        .filter(settled -> settled.outcome() == Import.Outcome.CREATED)
                        .filter(settled -> settled.referral().equals(Optional.of(referral.id())))
                        .isPresent())
                .flatMap(row -> db.imports.find(row.key().id()).stream());
    }

    private Counts counts(Referral referral) {
        String status = status(referral);
        return new Counts(
                1,
                referral.crm() instanceof Referral.Sent ? 1 : 0,
                status.equals("open") ? 1 : 0,
                status.equals("won") ? 1 : 0,
                status.equals("lost") ? 1 : 0);
    }
}
