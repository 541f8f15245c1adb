package org.partnercabinet.http.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.http.Cabinet;
import org.partnercabinet.http.Reply;

final class ChatTest {
    private static final String ANNA = "anna@example.com";
    private final Cabinet cabinet = new Cabinet();
    private String conversation = "";
    private String[] anna = {};
    private String[] admin = {};

    @BeforeEach
    void aPartner() {
        conversation = "/api/conversations/" + cabinet.partner(ANNA);
        anna = cabinet.signedIn(ANNA);
        admin = cabinet.admin();
    }

    @AfterEach
    void stop() {
        cabinet.close();
    }

    @Test
    void partner_and_team_talk_and_each_sees_who_said_what() {
        var asked = say(anna, "Когда выплата?");
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.header("Location")).startsWith(conversation);
        assertThat(asked.json().get("mine").asBoolean()).isTrue();
        say(admin, "Завтра");

        var partners = cabinet.get(conversation + "/messages", anna);
        assertThat(partners.at("/items/0/text")).isEqualTo("Когда выплата?");
        assertThat(partners.at("/items/0/author")).isEqualTo("Anna");
        assertThat(partners.at("/items/1/side")).isEqualTo("team");
        assertThat(partners.json().at("/items/1/author").isNull())
                .as("partners are not told which colleague")
                .isTrue();
        assertThat(partners.body()).doesNotContain(Cabinet.ADMIN);

        var teams = cabinet.get(conversation + "/messages", admin);
        assertThat(teams.at("/items/1/author")).isEqualTo(Cabinet.ADMIN);
        assertThat(teams.json().at("/items/0/mine").asBoolean()).isFalse();
    }

    @Test
    void a_text_with_a_script_in_it_is_a_text() {
        var evil = "<script>alert(1)</script><img src=x onerror=alert(1)> {{7*7}} ' or 1=1 --";
        say(anna, evil);
        var read = cabinet.get(conversation + "/messages", admin);
        assertThat(read.at("/items/0/text")).isEqualTo(evil);
        assertThat(read.header("Content-Type")).startsWith("application/json");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_message_sent_twice_under_one_key_is_said_once() {
        var body = "{\"text\":\"раз\",\"client_key\":\"k-1\"}";
        var first = cabinet.post(conversation + "/messages", body, anna);
        var second = cabinet.post(conversation + "/messages", body, anna);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.at("/number")).isEqualTo(first.at("/number"));
        assertThat(second.at("/client_key")).isEqualTo("k-1");
        assertThat(cabinet.get(conversation + "/messages", anna).json().get("items"))
                .hasSize(1);
        assertThat(cabinet.get(conversation + "/messages", admin)
                        .json()
                        .at("/items/0/client_key")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_history_comes_in_stretches_of_fifty() {
        for (int i = 1; i <= 120; i++) say(i % 2 == 0 ? anna : admin, "№ " + i);
        var newest = cabinet.get(conversation + "/messages", anna);
        assertThat(newest.json().get("items")).hasSize(50);
        assertThat(newest.at("/items/0/number")).isEqualTo("71");
        assertThat(newest.at("/items/49/number")).isEqualTo("120");
        assertThat(newest.at("/next_cursor")).isEqualTo("71");
        var before = cabinet.get(conversation + "/messages?before=71", anna);
        assertThat(before.at("/items/0/number")).isEqualTo("21");
        var first = cabinet.get(conversation + "/messages?before=21", anna);
        assertThat(first.json().get("items")).hasSize(20);
        assertThat(first.json().get("next_cursor").isNull()).isTrue();
        var after = cabinet.get(conversation + "/messages?after=118&size=1", anna);
        assertThat(after.at("/items/0/number")).isEqualTo("119");
        assertThat(after.at("/next_cursor")).isEqualTo("119");
    }

    @Test
    void what_is_unread_counts_for_each_and_only_what_was_seen_is_read() {
        say(anna, "1");
        say(anna, "2");
        say(admin, "3");
        assertThat(badge(admin)).isEqualTo(2);
        assertThat(badge(anna)).isEqualTo(1);
        cabinet.get(conversation + "/messages", admin);
        assertThat(badge(admin)).as("looking is not seeing").isEqualTo(2);

        assertThat(seen(admin, 1).json().get("unread").asInt()).isEqualTo(1);
        assertThat(seen(admin, 2).json().get("unread").asInt()).isZero();
        assertThat(seen(admin, 1).json().get("unread").asInt()).as("never back").isZero();
        assertThat(badge(admin)).isZero();
        assertThat(badge(anna)).isEqualTo(1);
        assertThat(cabinet.get(conversation, anna).at("/seen_by_others")).isEqualTo("2");
        assertThat(seen(anna, 999).json().get("unread").asInt()).isZero();
    }

    @Test
    void the_team_finds_conversations() {
        var boris = cabinet.partner("boris@example.com");
        say(anna, "вопрос");
        cabinet.clock.passes(java.time.Duration.ofSeconds(1));
        cabinet.post("/api/conversations/" + boris + "/messages", "{\"text\":\"привет\"}", admin);
        assertThat(list("").json().get("total").asInt()).isEqualTo(2);
        assertThat(list("?unread=true").at("/items/0/partner/email")).isEqualTo(ANNA);
        assertThat(list("?unread=true").json().get("total").asInt()).isEqualTo(1);
        assertThat(list("?q=BORIS@").at("/items/0/id")).isEqualTo(boris);
        assertThat(list("?q=%25").json().get("total").asInt()).isZero();
        assertThat(list("").at("/items/0/last/text")).isEqualTo("привет");
    }

    @Test
    void a_conversation_is_given_to_a_colleague() {
        say(anna, "вопрос");
        var me = cabinet.get("/api/auth/me", admin).at("/id");
        var assigned = cabinet.put(conversation + "/assignee", Cabinet.json("account_id", me), admin);
        assertThat(assigned.at("/assignee/email")).isEqualTo(Cabinet.ADMIN);
        assertThat(list("?assigned=me").json().get("total").asInt()).isEqualTo(1);
        assertThat(list("?assigned=nobody").json().get("total").asInt()).isZero();
        assertThat(cabinet.get(conversation, anna).json().get("assignee").isNull())
                .isTrue();
        var annas = cabinet.get("/api/auth/me", anna).at("/id");
        var refused = cabinet.put(conversation + "/assignee", Cabinet.json("account_id", annas), admin);
        assertThat(refused.at("/code")).isEqualTo("conversation.assignee-not-in-team");
        cabinet.put(conversation + "/assignee", "{\"account_id\":null}", admin);
        assertThat(list("?assigned=me").json().get("total").asInt()).isZero();
    }

    @Test
    void somebody_elses_conversation_is_not_there() {
        say(anna, "тайна");
        cabinet.partner("boris@example.com");
        var boris = cabinet.signedIn("boris@example.com");
        for (var refused : new Reply[] {
            cabinet.get(conversation, boris),
            cabinet.get(conversation + "/messages", boris),
            cabinet.post(conversation + "/messages", "{\"text\":\"x\"}", boris),
            cabinet.post(conversation + "/seen", "{\"number\":1}", boris),
            cabinet.upload(conversation + "/files", "x".getBytes(java.nio.charset.StandardCharsets.UTF_8), boris)
        }) {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.at("/code")).isEqualTo("conversation.not-found");
        }
        assertThat(cabinet.get("/api/conversations/" + UUID.randomUUID(), admin).status())
                .isEqualTo(404);
        assertThat(cabinet.get("/api/conversations", boris).json().get("total").asInt())
                .isEqualTo(1);
        assertThat(cabinet.get("/api/conversations", boris).body()).doesNotContain("тайна");
    }

    @Test
    void a_message_has_words_or_files_and_not_too_many_of_either() {
        assertThat(say(anna, "  ").at("/errors/0/field")).isEqualTo("text");
        assertThat(say(anna, "x".repeat(4001)).status()).isEqualTo(422);
        assertThat(say(anna, "😀".repeat(2000)).status()).isEqualTo(201);
        var nobodys = "{\"text\":\"x\",\"file_ids\":[\"" + UUID.randomUUID() + "\"]}";
        assertThat(cabinet.post(conversation + "/messages", nobodys, anna).at("/code"))
                .isEqualTo("file.not-found");
    }

    private Reply say(String[] who, String text) {
        return cabinet.post(conversation + "/messages", "{\"text\":\"" + text.replace("\"", "\\\"") + "\"}", who);
    }

    private Reply seen(String[] who, int number) {
        return cabinet.post(conversation + "/seen", "{\"number\":" + number + "}", who);
    }

    private int badge(String[] who) {
        return cabinet.get("/api/badges", who).json().get("chat").asInt();
    }

    private Reply list(String query) {
        return cabinet.get("/api/conversations" + query, admin);
    }
}
