package org.partnercabinet.http.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.http.Cabinet;

/** When a browser's session was used last. */
final class LastSeenTest {
    private final Cabinet cabinet = new Cabinet();

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void a_browser_that_goes_on_reading_is_seen_every_quarter_of_an_hour() {
        cabinet.partner("anna@example.com");
        var token = cabinet.signedIn("anna@example.com")[1].replaceFirst("Bearer ", "");
        var session = cabinet.tokens.read(token).orElseThrow().session();
        var start = cabinet.clock.instant();
        assertThat(seenAfter(Duration.ofMinutes(14), session)).isEqualTo(start);
        assertThat(seenAfter(Duration.ofMinutes(1), session)).isEqualTo(start.plus(Duration.ofMinutes(15)));
        assertThat(seenAfter(Duration.ofMinutes(14), session)).isEqualTo(start.plus(Duration.ofMinutes(15)));
        assertThat(seenAfter(Duration.ofHours(9), session)).isEqualTo(cabinet.clock.instant());
    }

    /** As its owner sees it after a while in which nothing was asked for, and one request by the cookie. */
    private Instant seenAfter(Duration pause, SessionId session) {
        cabinet.clock.passes(pause);
        var cookie = new SessionCookies(Cabinet.SECRET_KEY, false).set(session).value();
        var nowhere = "/api/files/" + session.value();
        assertThat(cabinet.get(nowhere, "Cookie", cookie.replaceFirst(";.*", ""))
                        .status())
                .as("somebody known, who asks for what is not there")
                .isEqualTo(404);
        var identity = cabinet.ports.identityQueries().bySession(session, cabinet.clock.instant());
        return identity.orElseThrow().sitting().orElseThrow().seenAt();
    }
}
