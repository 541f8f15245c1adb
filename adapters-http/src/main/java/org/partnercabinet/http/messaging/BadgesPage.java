package org.partnercabinet.http.messaging;

import java.util.List;
import org.partnercabinet.http.page.Badges;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** The numbers on a page that is open already, by the names of {@link Badges}. */
public final class BadgesPage implements Resource {
    private final Badges badges;

    public BadgesPage(Badges badges) {
        this.badges = badges;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/badges")
                .page(Access.signedIn())
                .handle(call -> Answer.ok(badges.of(call.visitor())).with("Cache-Control", "no-store")));
    }
}
