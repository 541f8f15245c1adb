package org.partnercabinet.application.memory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.partner.PartnerQueries;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.SearchWords;

record MemoryPartnerQueries(MemoryDatabase db) implements PartnerQueries {
    @Override
    public Page<PartnerRow> list(Optional<String> status, Optional<String> q, PageRequest page) {
        return db.read(() -> Pages.inOrder(
                db.partners
                        .all()
                        .filter(partner -> q.map(text -> isFound(partner, text)).orElse(true))
                        .map(MemoryPartnerQueries::row)
                        .filter(row -> status.map(row.status()::equals).orElse(true)),
                PartnerRow::registeredAt,
                PartnerRow::id,
                page));
    }

    @Override
    public Optional<PartnerRow> one(PartnerId id) {
        return db.read(() -> db.partners.find(id).map(MemoryPartnerQueries::row));
    }

    static boolean isFound(Partner partner, String text) {
        List<String> wanted = SearchWords.wanted(text);
        Set<String> words = SearchWords.of(partner);
        return !wanted.isEmpty()
                && wanted.stream().allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
    }

    private static PartnerRow row(Partner partner) {
        var profile = partner.profile();
        var approval = partner.approval();
        return new PartnerRow(
                partner.id().value(),
                partner.code().value(),
                profile.name(),
                profile.email().value(),
                profile.phone().map(Phone::value),
                profile.company(),
                approval.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                approval instanceof Partner.Rejected rejected ? rejected.reason() : "",
                partner.rewardPercent().map(Percent::value),
                partner.registeredAt(),
                last(approval).map(Partner.Unblocked::at),
                last(approval).map(decided -> decided.by().value()));
    }

    private static Optional<Partner.Unblocked> last(Partner.Approval approval) {
        if (approval instanceof Partner.Approved a) {
            return a.unblocked().or(() -> Optional.of(new Partner.Unblocked(a.by(), a.at())));
        }
        if (approval instanceof Partner.Rejected r) return Optional.of(new Partner.Unblocked(r.by(), r.at()));
        if (approval instanceof Partner.Blocked b) return Optional.of(new Partner.Unblocked(b.by(), b.at()));
        return Optional.empty();
    }
}
