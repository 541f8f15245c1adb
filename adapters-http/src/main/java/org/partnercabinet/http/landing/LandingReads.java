package org.partnercabinet.http.landing;

import org.partnercabinet.application.Scope;
import org.partnercabinet.application.landing.Images;
import org.partnercabinet.application.landing.LandingQueries;
import org.partnercabinet.application.landing.Landings;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.http.link.PublicAddresses;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Messages;

/** What answers about pages are made of. */
public record LandingReads(Landings landings, LandingQueries queries, Images images, PublicAddresses addresses) {

    /** @throws Refusal NOT_FOUND {@code landing}, also for somebody else's */
    Landing own(Scope scope, LandingId id) {
        return landings.find(id)
                .filter(landing -> scope.covers(landing.partner()))
                .orElseThrow(() -> Refusal.notFound("landing"));
    }

    /** @throws Refusal as above */
    LandingDraftView draft(Call call, Scope scope, LandingId id) {
        var landing = own(scope, id);
        var row = queries.one(scope, id).orElseThrow(() -> Refusal.notFound("landing"));
        return LandingDraftView.of(
                LandingView.of(row, addresses), landing, images.of(id), Messages.in(call.language()));
    }
}
