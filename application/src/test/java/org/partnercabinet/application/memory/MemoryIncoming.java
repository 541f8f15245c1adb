package org.partnercabinet.application.memory;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.distribution.Incoming;
import org.partnercabinet.application.referral.Requests;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

record MemoryIncoming(MemoryDatabase db) implements Incoming {
    @Override
    public Optional<Contact> request(UUID id) {
        return db.read(() -> db.requests.find(id).map(this::contact));
    }

    @Override
    public Optional<Contact> referral(ReferralId id) {
        return db.read(() -> db.referrals
                .find(id)
                .map(r -> new Contact(
                        Optional.of(r.client()), r.origin().throughLink(), r.comment(), Optional.of(r.id()))));
    }

    private Contact contact(Requests.Request request) {
        Optional<ClientId> client = request.person()
                .phone()
                .map(Phone::value)
                .flatMap(db.clientsByContact::find)
                .or(() -> request.person().email().map(Email::value).flatMap(db.clientsByContact::find));
        PartnerId partner = db.links.find(request.link()).orElseThrow().partner();
        Optional<ReferralId> referral = client.flatMap(this::newest)
                .filter(r -> r.partner().equals(partner))
                .map(Referral::id);
        return new Contact(client, Optional.of(request.link()), request.comment(), referral);
    }

    private Optional<Referral> newest(ClientId client) {
        return db.referrals.all().filter(r -> r.client().equals(client)).max(Comparator.comparing(Referral::createdAt));
    }
}
