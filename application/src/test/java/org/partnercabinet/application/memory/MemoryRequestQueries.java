package org.partnercabinet.application.memory;

import java.util.Optional;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.referral.ReferralQueries;
import org.partnercabinet.application.referral.RequestQueries;
import org.partnercabinet.application.referral.Requests;
import org.partnercabinet.domain.referral.Referral;

record MemoryRequestQueries(MemoryDatabase db) implements RequestQueries {
    @Override
    public Page<RequestRow> list(PageRequest page) {
        return db.read(() -> Pages.inOrder(db.requests.all(), Requests.Request::at, Requests.Request::id, page)
                .map(this::row));
    }

    private RequestRow row(Requests.Request request) {
        var link = db.links.find(request.link()).orElseThrow();
        var partner = db.partners.find(link.partner()).orElseThrow();
        return new RequestRow(
                request.id(),
                new ReferralQueries.LinkRef(
                        link.id().value(), link.code().value(), link.content().title()),
                new PartnerRef(partner.id().value(), partner.profile().name()),
                request.person(),
                request.comment(),
                request.at(),
                referral(request.person()).map(referral -> referral.id().value()));
    }

    Optional<Referral> referral(NewReferral.Person person) {
        return person.phone()
                .flatMap(phone -> db.clientsByContact.find(phone.value()))
                .or(() -> person.email().flatMap(email -> db.clientsByContact.find(email.value())))
                .flatMap(client -> new MemoryReferrals(db).newestOf(client));
    }
}
