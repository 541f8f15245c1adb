package org.partnercabinet.application.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

record MemoryReferrals(MemoryDatabase db) implements Referrals {
    @Override
    public void add(Referral referral) {
        db.expectTransaction();
        db.referrals.put(referral.id(), referral);
    }

    @Override
    public Optional<Referral> find(ReferralId id) {
        return db.read(() -> db.referrals.find(id));
    }

    @Override
    public Referral change(ReferralId id, UnaryOperator<Referral> change) {
        db.expectTransaction();
        Referral changed = change.apply(find(id).orElseThrow(() -> Refusal.notFound("referral")));
        db.referrals.put(id, changed);
        return changed;
    }

    @Override
    public Optional<Referral> enteredAs(DealKey entry) {
        return db.read(() -> db.referrals
                .all()
                .filter(referral -> referral.crm() instanceof Referral.Sent sent
                        && sent.entry().equals(entry))
                .findFirst());
    }

    @Override
    public Optional<Referral> newestOf(ClientId client) {
        return db.read(() -> db.referrals
                .all()
                .filter(referral -> referral.client().equals(client))
                .max(Comparator.comparing(Referral::createdAt)));
    }

    @Override
    public Map<ClientId, Referral> newestOf(Collection<ClientId> clients) {
        return clients.stream()
                .distinct()
                .flatMap(client -> newestOf(client).stream())
                .collect(Collectors.toMap(Referral::client, referral -> referral));
    }

    @Override
    public Set<ReferralId> ownedBy(PartnerId partner, Collection<ReferralId> ids) {
        return db.read(() -> ids.stream()
                .filter(id -> db.referrals
                        .find(id)
                        .filter(referral -> referral.partner().equals(partner))
                        .isPresent())
                .collect(Collectors.toSet()));
    }
}
