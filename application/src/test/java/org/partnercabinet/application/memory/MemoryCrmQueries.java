package org.partnercabinet.application.memory;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnercabinet.application.crm.CrmQueries;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.domain.client.Client;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

record MemoryCrmQueries(MemoryDatabase db) implements CrmQueries {
    @Override
    public Optional<NewDeal> newDeal(ReferralId referral) {
        return db.read(() -> db.referrals.find(referral).map(this::newDeal));
    }

    @Override
    public Set<DealKey> ofInterest(Collection<DealSnapshot> snapshots) {
        return db.read(() -> snapshots.stream()
                .filter(this::isOfInterest)
                .map(DealSnapshot::key)
                .collect(Collectors.toSet()));
    }

    private boolean isOfInterest(DealSnapshot snapshot) {
        Optional<DealKey> lead = snapshot.lead().map(id -> new DealKey(Entity.LEAD, id));
        return db.deals.find(snapshot.key()).isPresent()
                || snapshot.origin().flatMap(db.referrals::find).isPresent()
                || lead.flatMap(db.deals::find).isPresent()
                || lead.flatMap(new MemoryReferrals(db)::enteredAs).isPresent()
                || new MemoryCrmIdentities(db).pointedTo(snapshot.signs()).isPresent();
    }

    private NewDeal newDeal(Referral referral) {
        var partner = db.partners.find(referral.partner()).orElseThrow();
        Utm utm = referral.origin()
                .throughLink()
                .flatMap(db.links::find)
                .map(link -> link.content().utm())
                .orElse(Utm.NONE);
        return new NewDeal(
                referral.id(),
                person(referral.client()),
                referral.comment(),
                utm,
                MemoryReferralQueries.origin(referral.origin()),
                partner.code().value(),
                partner.profile().name());
    }

    private NewDeal.Person person(ClientId id) {
        Client client = db.clients.find(id).orElseThrow();
        return new NewDeal.Person(
                id,
                client.name(),
                client.phone().map(Phone::value),
                client.email().map(Email::value),
                client.company());
    }
}
