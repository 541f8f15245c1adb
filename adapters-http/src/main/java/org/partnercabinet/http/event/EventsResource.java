package org.partnercabinet.http.event;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.LastingAnswer;
import org.partnercabinet.http.web.Resource;

/** The stream of events of whoever is signed in. */
public final class EventsResource implements Resource {
    private static final long MOST = 999_999_999_999_999_999L;
    private static final Field AFTER = Field.integer("after", 0, MOST)
            .about("number of the last event that is known; the header Last-Event-ID says the same and counts more");

    private final EventStreams streams;

    public EventsResource(EventStreams streams) {
        this.streams = streams;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/events")
                .tag("events")
                .summary("What happens, as it happens")
                .description("Named events with increasing ids and small JSON: `chat`, `notification`, `badge`, `job`"
                        + " say that there is something to ask for (a `job` says how it `ended`); `resync` says that events were missed which are"
                        + " not kept any more (they are for 24 hours). A comment every 20 seconds; ends after 30"
                        + " minutes, with the session, and when a seventh stream of the account is opened.")
                .access(Access.signedIn())
                .noKeys()
                .query(AFTER)
                .answersOther(200, "text/event-stream")
                .handleLasting(this::open));
    }

    private LastingAnswer open(Call call) {
        var visitor = call.visitor();
        var session = visitor.session().orElseThrow();
        Optional<Long> after = call.header("Last-Event-ID")
                .filter(given -> !given.isBlank())
                .map(EventsResource::number)
                .or(() -> call.query().optionalNumber(AFTER.name()));
        return streams.answer(new AccountId(visitor.account()), new SessionId(session), after);
    }

    /** What is no number of ours is later than any, so that the page is told to look at everything. */
    private static long number(String given) {
        String text = given.strip();
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : MOST;
    }
}
