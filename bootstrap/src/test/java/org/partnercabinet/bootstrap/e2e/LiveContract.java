package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnercabinet.application.event.OpenPage;

/** Who talks in one process is heard in the other, which may be the same one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LiveContract {
    private static final int MANY = 60;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** The process that hears, and the one that is spoken to. */
    protected RunningApp near;

    protected RunningApp far;
    private Api admin;
    private Somebody anna;
    private String conversation;

    /** Sets {@link #near} and {@link #far}. */
    protected abstract void run();

    @BeforeAll
    final void partnerAndTeam() {
        run();
        admin = far.admin();
        anna = new Somebody(far, admin, "Anna", "1111");
        conversation = "/api/conversations/" + anna.ids.get("partners");
    }

    @AfterAll
    final void close() {
        if (near != far) near.close();
        far.close();
    }

    @Test
    void a_message_is_on_the_other_sides_screen_within_a_second() {
        try (var page = page(near, anna.api)) {
            say("first");
            page.next("chat");
            var took = new ArrayList<Long>();
            for (int i = 0; i < MANY; i++) {
                say("message " + i);
                long said = System.nanoTime();
                took.add(page.next("chat").nanos() - said);
            }
            Collections.sort(took);
            assertThat(took.get(MANY * 95 / 100 - 1)).as("p95 of %s", took).isLessThan(SECOND);
        }
    }

    @Test
    void nothing_is_lost_and_nothing_comes_twice_while_pages_come_and_go() {
        var numbers = new ArrayList<Long>();
        String last = "";
        try (var page = page(near, anna.api)) {
            say("begin");
            last = page.next("chat").id();
        }
        long begin = Long.parseLong(last);
        for (int round = 0; round < 5; round++) {
            say("while away " + round);
            try (var page = page(round % 2 == 0 ? near : far, anna.api.with("Last-Event-ID", last))) {
                say("while there " + round);
                for (int i = 0; i < 2; i++) {
                    last = page.next().id();
                    numbers.add(Long.parseLong(last));
                }
            }
        }
        assertThat(numbers).hasSize(10);
        for (int i = 0; i < 10; i++) assertThat(numbers.get(i)).isEqualTo(begin + 1 + i);
    }

    @Test
    void the_team_sees_in_every_process_who_is_there() {
        var boris = new Somebody(far, admin, "Boris", "2222");
        var talk = "/api/conversations/" + boris.ids.get("partners");
        assertThat(admin.get(talk).at("/online")).isEqualTo("false");
        try (var page = page(near, boris.api)) {
            Api.until(() -> admin.get(talk), answer -> answer.at("/online").equals("true"));
        }
        assertThat(boris.api.get(talk).json().hasNonNull("online"))
                .as("partners are not told")
                .isFalse();
    }

    @Test
    void leaving_closes_pages_everywhere_at_once() {
        var session = far.api.signedIn(anna.email, Somebody.PASSWORD);
        try (var page = page(near, session)) {
            assertThat(session.post("/api/auth/logout").status()).isEqualTo(204);
            page.ends();
        }
    }

    @Test
    void a_broadcast_for_later_goes_out_once_when_it_is_time() {
        try (var page = page(near, anna.api)) {
            var letter = Map.of(
                    "title",
                    "News",
                    "text",
                    "At last",
                    "to",
                    "chosen",
                    "partner_ids",
                    List.of(anna.ids.get("partners")),
                    "send_at",
                    Instant.now().plusSeconds(2).toString());
            var written = admin.post("/api/broadcasts", letter);
            assertThat(written.status()).as(written.text()).isEqualTo(201);
            assertThat(page.next("notification").data()).contains("broadcast");
            var sent = Api.until(
                    () -> admin.get("/api/broadcasts/" + written.at("/id")),
                    r -> r.at("/state").equals("sent"));
            assertThat(sent.at("/delivered")).isEqualTo("1");
            assertThat(Instant.parse(sent.at("/sent_at"))).isAfterOrEqualTo(Instant.parse(sent.at("/send_at")));
            say("something else");
            assertThat(page.next().event()).as("no second notification").isEqualTo("chat");
        }
    }

    @Test
    void the_end_of_a_long_job_is_told_to_whoever_began_it() {
        try (var page = page(near, anna.api)) {
            var file = anna.api.text("POST", "/api/imports", Somebody.LEADS, "text/csv");
            var started = anna.api.post("/api/imports/" + file.at("/id") + "/start", Map.of("dry_run", true));
            assertThat(started.status()).as(started.text()).isEqualTo(200);
            var told = page.next("job");
            while (!told.data().contains("\"checked\"")) told = page.next("job");
            assertThat(told.data()).contains(file.at("/id"));
        }
    }

    protected final void say(String text) {
        var said = admin.post(conversation + "/messages", Map.of("text", text));
        assertThat(said.status()).as(said.text()).isEqualTo(201);
    }

    protected final OpenPage page(RunningApp app, Api who) {
        return OpenPage.open(app.url() + "/events", who.headers());
    }

    protected final OpenPage annasPage() {
        return page(near, anna.api);
    }
}
