package org.partnercabinet.http.identity;

import java.util.List;
import org.partnercabinet.application.identity.StaySignedIn;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;
import org.partnercabinet.http.web.WebProblem;

/** Somebody who was told that their session ends soon, and stays. */
public final class StayPages implements Resource {
    private final StaySignedIn stay;
    private final SessionCookies cookies;

    public StayPages(StaySignedIn stay, SessionCookies cookies) {
        this.stay = stay;
        this.cookies = cookies;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.post("/account/stay").page(Access.signedIn()).handle(this::stay));
    }

    private Answer stay(Call call) {
        var session = call.visitor().session().orElseThrow(WebProblem.ACCESS_UNAUTHENTICATED::thrown);
        var here = new SessionId(session);
        stay.handle(here);
        var cookie = cookies.set(here);
        return call.isPart()
                ? Answer.nothing().with(cookie)
                : Deed.done(call, call.viewer().here(), "session.stayed").with(cookie);
    }
}
