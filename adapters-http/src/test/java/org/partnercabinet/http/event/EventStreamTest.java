package org.partnercabinet.http.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.event.OpenPage;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.identity.SessionCookies;

/** Streams of events over real HTTP. */
final class EventStreamTest {
    private static final String ANNA = "anna@example.com";
    private static final String BORIS = "boris@example.com";
    private final Cabinet cabinet = new Cabinet();
    private final List<OpenPage> pages = new ArrayList<>();
    private String conversation = "";
    private String[] anna = {};

    @BeforeEach
    void aPartner() {
        conversation = "/api/conversations/" + cabinet.partner(ANNA);
        anna = cabinet.signedIn(ANNA);
    }

    @AfterEach
    void stop() {
        pages.forEach(OpenPage::close);
        cabinet.close();
    }

    @Test
    void what_is_said_is_told_to_both_sides_and_to_the_authors_other_pages() {
        var partners = List.of(page(anna), page(anna));
        var team = page(cabinet.admin());
        say(anna, "Здравствуйте");
        for (var page : List.of(partners.get(0), partners.get(1), team)) {
            var told = page.next();
            assertThat(told.event()).isEqualTo("chat");
            assertThat(told.id()).isEqualTo("1");
            assertThat(told.data())
                    .isEqualTo("{\"conversation\":\"" + conversation.replaceFirst(".*/", "")
                            + "\",\"message\":1,\"side\":\"partner\"}");
        }
    }

    @Test
    void who_has_seen_it_is_told_to_the_other_side_and_numbers_to_their_own() {
        say(anna, "раз");
        var partner = page(anna);
        var team = page(cabinet.admin());
        cabinet.post(conversation + "/seen", "{\"number\":1}", cabinet.admin());
        assertThat(partner.next().data()).endsWith("\"seen\":1}");
        assertThat(team.next().event()).isEqualTo("badge");
        cabinet.post(conversation + "/seen", "{\"number\":1}", cabinet.admin());
        say(anna, "два");
        assertThat(partner.next().data()).as("seen again is no news").contains("\"message\":2");
    }

    @Test
    void a_page_that_comes_back_is_told_all_it_missed() {
        var first = page(anna);
        say(anna, "1");
        assertThat(first.next().id()).isEqualTo("1");
        first.close();
        say(anna, "2");
        say(anna, "3");
        for (var back : List.of(page(anna, "Last-Event-ID", "1"), page("?after=1", anna))) {
            assertThat(back.next().id()).isEqualTo("2");
            assertThat(back.next().id()).isEqualTo("3");
            say(anna, "more");
            assertThat(Long.parseLong(back.next().id())).isGreaterThan(3);
        }
        assertThat(page("?after=2", with(anna, "Last-Event-ID", "3")).next().id())
                .as("the header counts more")
                .isEqualTo("4");
    }

    @Test
    void a_new_page_is_told_only_what_comes_and_knows_from_where() {
        say(anna, "before");
        assertThat(cabinet.get("/api/badges", anna).json().get("last_event").asLong())
                .isEqualTo(1);
        var page = page(anna);
        say(anna, "after");
        assertThat(page.next().id()).isEqualTo("2");
    }

    @Test
    void who_missed_what_is_not_kept_any_more_is_told_to_look_anew() {
        say(anna, "1");
        say(anna, "2");
        cabinet.clock.passes(Duration.ofHours(25));
        cabinet.ports
                .transactions()
                .run(() -> cabinet.ports
                        .messaging()
                        .events()
                        .forget(cabinet.clock.instant().minus(Duration.ofDays(1))));
        var back = page(cabinet.signedIn(ANNA), "Last-Event-ID", "1");
        var told = back.next();
        assertThat(told.event()).isEqualTo("resync");
        assertThat(told.id()).isEqualTo("2");
        say(cabinet.signedIn(ANNA), "3");
        assertThat(back.next().id()).isEqualTo("3");
    }

    @Test
    void who_knows_what_never_was_is_told_to_look_anew() {
        say(anna, "1");
        for (String nonsense : List.of("77", "x", "-1", "99999999999999999999999")) {
            var told = page(anna, "Last-Event-ID", nonsense).next();
            assertThat(told.event()).as(nonsense).isEqualTo("resync");
            assertThat(told.id()).isEqualTo("1");
        }
    }

    @Test
    void signing_out_closes_the_pages_of_that_session_at_once() {
        var other = page(cabinet.signedIn(ANNA));
        var mine = page(anna);
        assertThat(cabinet.post("/api/auth/logout", "", anna).status()).isEqualTo(204);
        mine.ends();
        say(cabinet.admin(), "ещё здесь?");
        other.next("chat");
        assertThat(other.isOpen()).isTrue();
    }

    @Test
    void blocking_a_partner_closes_all_their_pages() {
        var page = page(anna);
        var id = conversation.replaceFirst(".*/", "");
        assertThat(cabinet.post("/api/partners/" + id + "/block", "", cabinet.admin())
                        .status())
                .isBetween(200, 299);
        page.ends();
        assertThat(page(anna).status()).isEqualTo(401);
    }

    @Test
    void a_seventh_page_closes_the_oldest() {
        var oldest = page(anna);
        var others = new ArrayList<OpenPage>();
        for (int i = 0; i < 6; i++) others.add(page(anna));
        oldest.ends();
        assertThat(oldest.retry())
                .as("it does not push out another one at once")
                .isEqualTo("60000");
        say(anna, "раз");
        others.forEach(page -> assertThat(page.next().event()).isEqualTo("chat"));
        assertThat(cabinet.messaging.streams.open()).isEqualTo(6);
    }

    @Test
    void a_silent_page_is_told_every_twenty_seconds_that_all_is_well_and_ends_after_half_an_hour() {
        var page = page(anna);
        for (int i = 0; i < 2; i++) {
            cabinet.clock.passes(Duration.ofSeconds(20));
            page.signOfLife();
        }
        cabinet.clock.passes(Duration.ofMinutes(30));
        page.ends();
    }

    @Test
    void nobody_is_told_what_is_for_others() {
        cabinet.partner(BORIS);
        var boris = cabinet.signedIn(BORIS);
        var page = page(boris);
        say(anna, "не для Бориса");
        var own = cabinet.get("/api/conversations", boris).at("/items/0/id");
        assertThat(cabinet.post("/api/conversations/" + own + "/messages", "{\"text\":\"моё\"}", boris)
                        .status())
                .isEqualTo(201);
        assertThat(page.next().data()).contains(own);
    }

    @Test
    void a_browser_listens_by_its_cookie_and_loses_both_when_it_signs_out() {
        var token = anna[1].replaceFirst("Bearer ", "");
        var session = cabinet.tokens.read(token).orElseThrow().session();
        var cookie = new SessionCookies(Cabinet.SECRET_KEY, false)
                .set(session)
                .value()
                .replaceFirst(";.*", "");
        var page = page("Cookie", cookie);
        assertThat(page.status()).isEqualTo(200);
        say(anna, "раз");
        assertThat(page.next().event()).isEqualTo("chat");
        assertThat(cabinet.get("/api/conversations", "Cookie", cookie).status())
                .as("programs have tokens")
                .isEqualTo(401);
        cabinet.post("/api/auth/logout", "", anna);
        page.ends();
        assertThat(page("Cookie", cookie).status()).isEqualTo(401);
    }

    @Test
    void a_stream_is_for_people_who_are_signed_in_and_never_stored_on_the_way() {
        assertThat(cabinet.get("/events").status()).isEqualTo(401);
        var page = page(anna);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/event-stream");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Accel-Buffering")).isEqualTo("no");
        assertThat(cabinet.get("/events?after=x", anna).status()).isEqualTo(422);
    }

    private OpenPage page(String... headers) {
        return page("", headers);
    }

    private OpenPage page(String[] headers, String name, String value) {
        return page("", with(headers, name, value));
    }

    private OpenPage page(String query, String[] headers) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < headers.length; i += 2) map.put(headers[i], headers[i + 1]);
        var page = OpenPage.open("http://127.0.0.1:" + cabinet.port() + "/events" + query, Map.copyOf(map));
        pages.add(page);
        return page;
    }

    private static String[] with(String[] headers, String name, String value) {
        var more = new ArrayList<>(List.of(headers));
        more.add(name);
        more.add(value);
        return more.toArray(String[]::new);
    }

    private void say(String[] who, String text) {
        var said = cabinet.post(conversation + "/messages", Cabinet.json("text", text), who);
        assertThat(said.status()).as(said.body()).isEqualTo(201);
    }
}
