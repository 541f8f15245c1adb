package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A bot with an API key brings people, by a partner's link or under the same Telegram number. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppealsByProgramsTest {
    private static final String CLICK = "pc_click=";

    private final RunningApp running = new RunningApp(Databases.h2());
    private final Api admin = running.admin();
    private final Api partner = MainJobContract.approvedPartner(running.api, admin, "p@programs.example");
    private final Api bot = running.api.fromElsewhere().withKey(key("appeals:create"));
    private final long source = Long.parseLong(
            made(admin.post("/api/sources/", Map.of("name", "Bot"))).at("/id"));

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void whoever_came_by_a_partners_link_is_that_partners_referral() {
        var content = Map.of("title", "Site", "target_url", "https://example.com/");
        String code = made(partner.post("/api/links", content)).at("/code");
        var brought = made(comes("tg_1", Map.of("click_id", click(code), "lead_name", "Ivan Petrov")));
        String referral = appeal(brought).at("/referral_id");
        assertThat(partner.get("/api/referrals").json().at("/items/0/id").asText())
                .isEqualTo(referral);
        var seen = partner.get("/api/referrals/" + referral);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(partner.get("/api/referrals").json().at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void a_click_that_nobody_knows_is_no_obstacle() {
        long before = partner.get("/api/referrals").json().at("/total").asLong();
        var came = made(comes("tg_2", Map.of("click_id", UUID.randomUUID().toString())));
        assertThat(appeal(came).json().at("/referral_id").isNull()).isTrue();
        assertThat(partner.get("/api/referrals").json().at("/total").asLong()).isEqualTo(before);
    }

    @Test
    void the_same_number_in_telegram_is_the_same_person_under_any_name() {
        var first = made(comes("tg_3", Map.of("lead_telegram_id", 777_000_111)));
        var again = made(comes("site_3", Map.of("lead_telegram_id", 777_000_111)));
        var other = made(comes("tg_4", Map.of("lead_telegram_id", 777_000_112)));
        assertThat(again.at("/lead_id")).isEqualTo(first.at("/lead_id"));
        assertThat(again.at("/lead_external_id")).isEqualTo("site_3");
        assertThat(other.at("/lead_id")).isNotEqualTo(first.at("/lead_id"));
        assertThat(appeal(again).json().at("/also_open/0").asText()).isEqualTo(first.at("/appeal_id"));
    }

    @Test
    void a_key_for_something_else_brings_nobody() {
        var stranger = running.api.fromElsewhere().withKey(key("links:read"));
        var body = Map.of("lead_external_id", "tg_5", "source_id", source);
        assertThat(stranger.post("/api/appeals/", body).status()).isEqualTo(403);
        assertThat(running.api.post("/api/appeals/", body).status()).isEqualTo(401);
    }

    private String key(String scope) {
        return made(admin.post("/api/api-keys", Map.of("name", "Bot", "scopes", List.of(scope))))
                .at("/key");
    }

    private Api.Reply comes(String external, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("lead_external_id", external);
        body.put("source_id", source);
        return bot.post("/api/appeals/", body);
    }

    private Api.Reply appeal(Api.Reply made) {
        var whole = admin.get("/api/appeals/" + made.at("/appeal_id"));
        assertThat(whole.status()).as(whole.text()).isEqualTo(200);
        return whole;
    }

    private String click(String code) {
        var redirect =
                running.api.fromElsewhere().with("User-Agent", "Mozilla/5.0").get("/r/" + code);
        var target = redirect.headers().get("Location");
        return target.substring(target.indexOf(CLICK) + CLICK.length());
    }

    private static Api.Reply made(Api.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }
}
