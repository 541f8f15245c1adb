package org.partnercabinet.application.memory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.referral.ReferralQueries;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.ClientWords;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.SearchWords;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.settings.RewardSettings;

record MemoryReferralQueries(MemoryDatabase db) implements ReferralQueries {
    @Override
    public Page<ReferralRow> list(Scope scope, Filter filter, PageRequest page) {
        return db.read(() -> Pages.inOrder(
                        db.referrals
                                .all()
                                .filter(r -> scope.covers(r.partner()))
                                .filter(r -> filter.q()
                                        .map(q -> isFound(r.client(), q))
                                        .orElse(true))
                                .filter(r ->
                                        filter.crmState().map(state(r)::equals).orElse(true))
                                .filter(r ->
                                        filter.link().map(id -> cameBy(r, id)).orElse(true)),
                        Referral::createdAt,
                        r -> r.id().value(),
                        page)
                .map(this::row));
    }

    @Override
    public Optional<ReferralRow> one(Scope scope, ReferralId id) {
        return db.read(() ->
                db.referrals.find(id).filter(r -> scope.covers(r.partner())).map(this::row));
    }

    private boolean isFound(ClientId client, String q) {
        var words = ClientWords.of(db.clients.find(client).orElseThrow());
        var wanted = SearchWords.wanted(q);
        return !wanted.isEmpty()
                && wanted.stream().allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
    }

    private static boolean cameBy(Referral referral, UUID link) {
        return referral.origin()
                .throughLink()
                .map(LinkId::value)
                .filter(link::equals)
                .isPresent();
    }

    private ReferralRow row(Referral referral) {
        return new ReferralRow(
                referral.id().value(),
                referral.partner().value(),
                client(referral),
                referral.origin()
                        .throughLink()
                        .flatMap(db.links::find)
                        .map(l -> new LinkRef(
                                l.id().value(), l.code().value(), l.content().title())),
                origin(referral.origin()),
                referral.comment(),
                referral.createdAt(),
                crm(referral),
                percentNow(referral),
                new MemoryDeals(db).of(referral.id()),
                money(referral));
    }

    private ClientRow client(Referral referral) {
        var client = db.clients.find(referral.client()).orElseThrow();
        return new ClientRow(
                client.id().value(),
                client.name(),
                client.phone().map(Phone::value),
                client.email().map(Email::value),
                client.company());
    }

    static String origin(Origin origin) {
        return origin.word();
    }

    private static String state(Referral referral) {
        return referral.crm().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static CrmRow crm(Referral referral) {
        String state = state(referral);
        if (referral.crm() instanceof Referral.Failed failed) {
            return new CrmRow(state, Optional.of(failed.reason()), Optional.empty(), Optional.empty());
        }
        var entry = Optional.of(referral.crm())
                .filter(Referral.Sent.class::isInstance)
                .map(sent -> ((Referral.Sent) sent).entry());
        return new CrmRow(
                state,
                Optional.empty(),
                entry.map(e -> e.entity().name().toLowerCase(Locale.ROOT)),
                entry.map(e -> e.id()));
    }

    private Percent percentNow(Referral referral) {
        return db.partners
                .find(referral.partner())
                .flatMap(Partner::rewardPercent)
                .or(() -> db.settings.find(MemorySettings.REWARD).map(RewardSettings::percent))
                .orElse(Percent.ZERO);
    }

    private List<Balance> money(Referral referral) {
        var ledger = new MemoryLedger(db);
        var lot = new Lot(referral.id().value());
        return java.util.Arrays.stream(LedgerAccount.Kind.values())
                .filter(kind -> kind != LedgerAccount.Kind.PROGRAM)
                .flatMap(kind ->
                        ledger.amounts(referral.partner(), kind, lot).stream().map(amount -> new Balance(kind, amount)))
                .toList();
    }
}
