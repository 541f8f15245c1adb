package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.subject;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

/** Referrals, and who made or changed them. How far the portal has heard of them is the outbox's to know. */
public record AuditedReferrals(Referrals inner, Journal journal) implements Referrals {
    @Override
    public void add(Referral referral) {
        inner.add(referral);
        tell("referral.created", referral, Facts.NONE);
    }

    @Override
    public Optional<Referral> find(ReferralId id) {
        return inner.find(id);
    }

    @Override
    public Referral change(ReferralId id, UnaryOperator<Referral> change) {
        if (!journal.isSomebody()) return inner.change(id, change);
        var seen = new Seen<>(change);
        return seen.told(inner.change(id, seen), (before, after) -> {
            boolean resent =
                    after.crm() instanceof Referral.Queued && !before.crm().equals(after.crm());
            if (resent || !facts(before).equals(facts(after)))
                tell(resent ? "referral.resent" : "referral.changed", after, facts(before));
        });
    }

    @Override
    public Optional<Referral> enteredAs(DealKey entry) {
        return inner.enteredAs(entry);
    }

    @Override
    public Optional<Referral> newestOf(ClientId client) {
        return inner.newestOf(client);
    }

    @Override
    public Map<ClientId, Referral> newestOf(Collection<ClientId> clients) {
        return inner.newestOf(clients);
    }

    @Override
    public Set<ReferralId> ownedBy(PartnerId partner, Collection<ReferralId> ids) {
        return inner.ownedBy(partner, ids);
    }

    private void tell(String action, Referral after, Map<String, String> before) {
        journal.write(action, subject("referral", after.id(), after.partner()), before, facts(after));
    }

    private static Map<String, String> facts(Referral referral) {
        return Facts.of("client", referral.client())
                .and("origin", referral.origin().word())
                .and("link", referral.origin().throughLink())
                .and("comment", referral.comment())
                .and(referral.utm())
                .map();
    }
}
