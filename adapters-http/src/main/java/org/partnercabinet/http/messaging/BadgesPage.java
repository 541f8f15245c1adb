package org.partnercabinet.http.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.partnercabinet.http.page.Badges;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/**
 * The numbers on a page that is open already, by the names of {@link Badges}; and, as its session may have been prolonged
 * or begun anew in another tab, for how many seconds it lasts ({@code session}) and what its forms carry ({@code form}).
 */
public final class BadgesPage implements Resource {
    private final Badges badges;
    private final Clock clock;

    public BadgesPage(Badges badges, Clock clock) {
        this.badges = badges;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/badges").page(Access.signedIn()).handle(this::numbers));
    }

    private Answer numbers(Call call) {
        var all = new HashMap<String, Object>(badges.of(call.visitor()));
        call.visitor()
                .sitting()
                .ifPresent(sitting -> all.put(
                        "session",
                        Duration.between(clock.instant(), sitting.until()).toSeconds()));
        all.put("form", call.viewer().formToken());
        return Answer.ok(all).with("Cache-Control", "no-store");
    }
}
